import type { CasualtyKind, Reason } from '../../model.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import type { AnalysedDocument } from '../document.ts';
import { humanness, isPersonNoun, isPlural, type Humanness } from '../people.ts';
import type { Phrase } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import type { VictimGroup } from '../victims.ts';

/** A statement of a casualty as a rule finds it, before source, scope and references are worked out. */
export interface Candidate {
  rule: string;
  kind: CasualtyKind;
  groups: VictimGroup[];
  perpetrator: Phrase | null;
  /** Token that triggered the rule, and its unit. */
  trigger: number;
  unit: number;
  verb: VerbGroup | null;
  negated: boolean;
  /** Why it is no fact: a modal, a plan, a condition. */
  unreal: string | null;
  reasons: Reason[];
  /** Base confidence of the rule. */
  base: number;
  /** The quote reaches at least to these tokens. */
  first: number;
  last: number;
}

/** What every rule reads. */
export interface Context {
  document: AnalysedDocument;
  parsed: ParsedSentence;
  actors: ActorMention[];
  /** Whether the noun phrase unit names people. */
  human: (unit: number) => boolean;
  /** Whether a token belongs to the name of a person. */
  person: (token: number) => boolean;
  /** How sure it is that a group names people, with what the article's actors tell. */
  judge: (group: VictimGroup) => Humanness;
}

/** What the article's actors tell about names: by token, the type of the party that a name belongs to. */
export type NameTypes = ReadonlyMap<number, ActorMention['value']['type']>;

/** Token positions of names inside mentions, with the type of the party. */
export function nameTypes(document: AnalysedDocument, actors: readonly ActorMention[]): NameTypes {
  const types = new Map<number, ActorMention['value']['type']>();
  for (const { first, last, value } of actors) {
    const name = document.tokens.slice(first, last + 1).every(({ tag }) => tag === 'PROPN' || tag === 'DET');
    if (!name) continue;
    for (let i = first; i <= last; i++) {
      if (document.tokens[i]?.tag === 'PROPN' && (!types.has(i) || value.type === 'person'))
        types.set(i, value.type);
    }
  }
  return types;
}

export type Rule = (context: Context) => Candidate[];

/** Builds the context of a sentence. */
export function contextOf(
  document: AnalysedDocument,
  parsed: ParsedSentence,
  actors: ActorMention[],
  names: NameTypes,
): Context {
  return {
    document,
    parsed,
    actors,
    person: (token) => names.get(token) === 'person',
    judge: (group) => {
      const head = document.tokens[group.head];
      if (!head || head.tag !== 'PROPN' || isPlural(head)) return group.human;
      const type = names.get(group.head);
      if (type === 'person' || type === 'civilians') return 'yes';
      return type && group.human === 'maybe' ? 'no' : group.human;
    },
    human: (index) => {
      const unit = parsed.units[index];
      if (unit?.type !== 'np' || humanness(document, unit.chunk) !== 'yes') return false;
      const before = parsed.units[index - 1];
      const head = document.tokens[unit.chunk.head]!;
      const place =
        before?.type === 'prep' &&
        /^(?:in|at|near|outside|around|into|toward|towards|inside)$/.test(before.lower);
      return !(
        place &&
        head.tag === 'PROPN' &&
        !isPersonNoun(head.lower) &&
        names.get(unit.chunk.head) !== 'person'
      );
    },
  };
}

/** Fills the fields that most rules leave as they are. */
export function candidate(
  fields: Pick<Candidate, 'rule' | 'kind' | 'groups' | 'trigger' | 'unit'> & Partial<Candidate>,
): Candidate {
  const ends = [fields.trigger, ...fields.groups.flatMap(({ first, last }) => [first, last])];
  return {
    perpetrator: null,
    verb: null,
    negated: false,
    unreal: null,
    reasons: [],
    base: 0.8,
    first: Math.min(...ends),
    last: Math.max(...ends),
    ...fields,
  };
}
