import type { ActorMention } from '../find-actors.ts';

/** Parties found to be one: the party that a join names first gives the others its key and its name. */
export class OneParty {
  private readonly into = new Map<string, string>();

  /** The party that a party has become; itself when nothing joined it. */
  of(actor: string): string {
    let found = actor;
    for (let next = this.into.get(found); next !== undefined; next = this.into.get(found)) found = next;
    return found;
  }

  /** Makes two parties one; `first` is the one that stays. */
  join(first: string, second: string): void {
    const [a, b] = [this.of(first), this.of(second)];
    if (a !== b) this.into.set(b, a);
  }

  /** The mentions with the party that each has become, in the same order. */
  apply(actors: readonly ActorMention[]): ActorMention[] {
    if (this.into.size === 0) return [...actors];
    const names = new Map<string, string>();
    for (const { value } of actors) if (!names.has(value.actor)) names.set(value.actor, value.name);
    return actors.map((mention) => {
      const actor = this.of(mention.value.actor);
      if (actor === mention.value.actor) return mention;
      return { ...mention, value: { ...mention.value, actor, name: names.get(actor) ?? mention.value.name } };
    });
  }
}
