import type { ActorType } from '../../../model.ts';
import { slice, type AnalysedDocument } from '../../document.ts';
import { isPlural, singular } from '../../people.ts';
import type { ActorMention } from '../find-actors.ts';
import { sameNoun } from '../role-keys.ts';
import { formOf } from './features.ts';
import type { PartyPhrase } from './phrases.ts';

/** Joins new descriptions to the parties that the rules know, or to each other: same words, same phrase, same noun. */
export class PartyKeys {
  private readonly byHead = new Map<number, string>();
  private readonly byForm = new Map<string, string>();
  private readonly byNoun = new Map<string, string>();
  /** Parties of persons by the first and by the last token of a mention. */
  private readonly personFrom = new Map<number, string>();
  private readonly personTo = new Map<number, string>();
  private next = 1;

  constructor(
    private readonly document: AnalysedDocument,
    actors: readonly ActorMention[],
  ) {
    for (const { quote, first, last, rule, value } of actors) {
      if (value.type === 'person' && /^(?:person|surname)/.test(rule)) {
        if (!this.personFrom.has(first)) this.personFrom.set(first, value.actor);
        this.personTo.set(last, value.actor);
      }
      const form = formOf(quote);
      if (!this.byForm.has(form)) this.byForm.set(form, value.actor);
      if (/-with-tail|-part/.test(rule)) continue;
      if (!this.byHead.has(last)) this.byHead.set(last, value.actor);
      if (/^(?:role-people|doers)/.test(rule)) {
        const noun = this.nounOf(last);
        if (!this.byNoun.has(noun)) this.byNoun.set(noun, value.actor);
      }
    }
  }

  /** The party of a new description. */
  actorOf(phrase: PartyPhrase, type: ActorType): string {
    const { first, last, head } = phrase;
    const person = this.personBeside(phrase);
    if (person) {
      this.byHead.set(head, person);
      return person;
    }
    const form = formOf(slice(this.document, first, last).text);
    const noun = this.nounOf(head);
    const actor =
      this.byForm.get(form) ?? this.byHead.get(head) ?? this.byNoun.get(noun) ?? `d${this.next++}`;
    if (!this.byForm.has(form)) this.byForm.set(form, actor);
    if (!this.byHead.has(head)) this.byHead.set(head, actor);
    if (type === 'civilians' && !this.byNoun.has(noun)) this.byNoun.set(noun, actor);
    return actor;
  }

  /** "Her predecessor, Ana Ruiz", "Ana Ruiz, a former envoy,", "the envoy for the south Ana Ruiz": who is described. */
  private personBeside({ first, last, head, reach }: PartyPhrase): string | null {
    const { tokens } = this.document;
    if (isPlural(tokens[head]!)) return null;
    if (reach === 'name') return this.personTo.get(last) ?? null;
    const after = tokens[last + 1]?.text === ',' ? this.personFrom.get(last + 2) : undefined;
    if (after) return after;
    const before = tokens[first - 1]?.text === ',' ? this.personTo.get(first - 2) : undefined;
    const closed = tokens[last + 1]?.text;
    return before && (closed === ',' || closed === '.') ? before : null;
  }

  private nounOf(index: number): string {
    const token = this.document.tokens[index]!;
    return `${sameNoun(singular(token.lower))}:${isPlural(token) ? 'many' : 'one'}`;
  }
}
