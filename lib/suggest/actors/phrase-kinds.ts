import type { ActorType } from '../../model.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import type { Head } from './phrase-head.ts';
import { PARTITIVES, ROLE_MODIFIERS, ROLE_NOUNS } from './words.ts';
import { because } from '../reasons.ts';

/** "dozens of migrants", "one of the gunmen": the part as a mention beside the whole. */
export function partitive(
  document: AnalysedDocument,
  whole: Candidate,
  sentence: Sentence,
): Candidate | null {
  const { tokens } = document;
  const from = whole.first - 2;
  if (from < sentence.first || tokens[from + 1]!.lower !== 'of' || !PARTITIVES.has(tokens[from]!.lower))
    return null;
  const first = from > sentence.first && /^(?:an?|the)$/.test(tokens[from - 1]!.lower) ? from - 1 : from;
  return { ...whole, ...slice(document, first, whole.last), first, rule: `${whole.rule}-part`, nameRank: 0 };
}

export const GROUP_WORDS = /^(?:alliance|coalition|group|groups|band|bands)$/;

/** "an alliance of armed groups": what kind of group the words after "of" make it. */
export function groupOf(tokens: readonly Token[], from: number, to: number): Pick<Candidate, 'type' | 'key'> {
  for (let i = from + 1; i <= to; i++) {
    const type = ROLE_MODIFIERS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)?.type;
    if (type)
      return {
        type:
          type === 'militia' && tokens[i]!.lower === 'armed'
            ? 'rebel'
            : type === 'person'
              ? 'civilians'
              : type,
        key: null,
      };
  }
  return { type: 'organisation', key: null };
}

/** "members of …", "leaders of …": what they are the rest says. */
export function relation(
  document: AnalysedDocument,
  head: Head,
  { first, determiner }: { first: number; determiner: string | null },
  last: number,
  of: Pick<Candidate, 'type' | 'key'>,
): Candidate {
  return {
    ...definite(document, head, first, last),
    ...of,
    rule: 'relation',
    nameRank: 1,
    confidence: 0.65,
    reasons: [because('word-of-party', { word: head.word })],
    role: {
      cluster: 'relation',
      head: head.word,
      noun: head.word,
      plural: true,
      definite: determiner === 'the',
      country: null,
      bare: false,
    },
  };
}

/** An "armed group" without a word that says more is mostly a rebel group. */
export const armedOnly = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens
    .slice(first, head)
    .every(({ lower }) => ROLE_MODIFIERS.get(lower) !== 'militia' || /^(?:heavily-)?armed$/.test(lower));

/** Too general to be a party even where they do violence. */
export const ANYBODY = /^(?:people|persons?|women|woman|element|elements|personnel|team|teams)$/;

/** "two men": a party only where they do violence, which the linker looks at. */
export function doers(document: AnalysedDocument, head: Head, first: number, last: number): Candidate {
  return {
    ...definite(document, head, first, last),
    rule: 'doers-of-violence',
    type: 'militia',
    nameRank: 1,
    confidence: 0.7,
    reasons: [because('word-of-violence', { word: head.word })],
    role: {
      cluster: 'doers',
      head: head.word,
      noun: head.word,
      plural: true,
      definite: false,
      country: null,
      bare: false,
    },
  };
}

/** "the group", "the alliance", "the movement": a party named before; the linker drops it when there is none. */
export function definite(document: AnalysedDocument, head: Head, first: number, last: number): Candidate {
  const span = slice(document, first, last);
  return {
    start: span.start,
    end: span.end,
    first,
    last,
    rule: 'definite-group',
    type: 'organisation',
    key: null,
    name: head.word,
    nameRank: 0,
    confidence: 0.7,
    reasons: [because('named-before')],
    role: {
      cluster: 'definite',
      head: head.word,
      noun: head.word,
      plural: false,
      definite: true,
      country: null,
      bare: true,
    },
  };
}

const SURE = new Set<ActorType>(['rebel', 'militia', 'state_forces', 'protesters', 'state']);

export function confidenceOf(
  type: ActorType,
  cluster: string,
  determiner: string | null,
  national: boolean,
): number {
  let confidence = SURE.has(type) ? 0.8 : 0.6;
  if (cluster === 'people') confidence = 0.55;
  if (national) confidence += 0.08;
  if (determiner === 'a' || determiner === 'an') confidence -= 0.1;
  return Math.min(0.92, confidence);
}
