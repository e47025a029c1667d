/**
 * Cards that share what is the same in all of them. A card that comes from the store has strings and lists of its
 * own; a library says the same few names, outlets and words again and again, and holding each once halves it.
 */
import type { ArticleCard } from './card';

/** Longer strings are hardly ever said twice. */
const LONGEST = 80;

export class Pool {
  readonly #strings = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  #string(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, text);
    return text;
  }

  #list<T extends string>(list: readonly T[]): T[] {
    const key = list.join('\n');
    const known = this.#lists.get(key);
    if (known !== undefined) return known as T[];
    this.#lists.set(key, list);
    return list as T[];
  }

  /**
   * The card with shared strings and lists, changed in place: it was read for the caller alone. The count of a claim
   * stays its own.
   */
  share(card: ArticleCard): ArticleCard {
    card.site = this.#string(card.site);
    card.byline = this.#string(card.byline);
    card.apartFrom = this.#list(card.apartFrom);
    for (const claim of card.claims) {
      claim.quote = this.#string(claim.quote);
      claim.note = this.#string(claim.note);
      claim.tags = this.#list(claim.tags);
      claim.victims = this.#string(claim.victims);
      claim.by = this.#string(claim.by);
      claim.says = this.#string(claim.says);
      claim.place = this.#string(claim.place);
      claim.date = this.#string(claim.date);
      if (claim.eventId !== null) claim.eventId = this.#string(claim.eventId);
      if (claim.count.text !== null) claim.count.text = this.#string(claim.count.text);
    }
    for (const mention of card.mentions) {
      mention.actor = this.#string(mention.actor);
      mention.name = this.#string(mention.name);
      mention.quote = this.#string(mention.quote);
      mention.note = this.#string(mention.note);
      mention.tags = this.#list(mention.tags);
      mention.roles = this.#list(mention.roles);
    }
    return card;
  }
}
