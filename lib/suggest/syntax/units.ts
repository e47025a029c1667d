import type { Chunk } from '../chunks.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { startsPlain } from '../letters.ts';
import { readVerbGroup, type VerbGroup } from './verb-groups.ts';
import { WordClass } from '../word-class.ts';
import { perSentence } from '../per-sentence.ts';

/** One step of a sentence: the parser walks over these and not over words. Positions are token positions, inclusive. */
export type Unit =
  | { type: 'np'; first: number; last: number; chunk: Chunk }
  | { type: 'vg'; first: number; last: number; verb: VerbGroup }
  | {
      type:
        | 'prep'
        | 'cc'
        | 'rel'
        | 'sub'
        | 'comma'
        | 'stop'
        | 'quote'
        | 'open'
        | 'close'
        | 'adv'
        | 'adj'
        | 'poss';
      first: number;
      last: number;
      lower: string;
    };

/** A sentence as units, with the unit of each token. */
export interface ParsedSentence {
  sentence: Sentence;
  units: Unit[];
  /** Position in `units` of a token: `unitOf[token - sentence.first]`. */
  unitOf: number[];
}

const SUBORDINATORS = new WordClass([
  'when',
  'while',
  'because',
  'if',
  'although',
  'though',
  'whereas',
  'unless',
  'until',
  'where',
  'whether',
  'how',
  'why',
  'as',
  'before',
  'after',
  'since',
  'once',
  'that',
  'than',
]);
const RELATIVES = new WordClass(['who', 'whom', 'whose', 'which', 'that']);

function signType(token: Token): 'comma' | 'stop' | 'quote' | 'open' | 'close' | null {
  if (startsPlain(token.text)) return token.tag === 'PUNCT' ? 'stop' : null;
  if (token.text === ',') return 'comma';
  if (/^[("[{]$/.test(token.text) && token.text !== '"') return 'open';
  if (/^[)\]}]$/.test(token.text)) return 'close';
  if (/^["“”‘’'«»]+$/.test(token.text)) return 'quote';
  if (token.tag === 'PUNCT' || /^[-–—:;.!?…]+$/.test(token.text)) return 'stop';
  return null;
}

/** Cuts a sentence into units: once, for all stages that read them. */
export const parseSentence = perSentence((document: AnalysedDocument, sentence: Sentence): ParsedSentence => {
  const { tokens, chunkOf } = document;
  const units: Unit[] = [];
  const unitOf: number[] = [];
  const push = (unit: Unit): void => {
    for (let i = unit.first; i <= unit.last; i++) unitOf[i - sentence.first] = units.length;
    units.push(unit);
  };
  let i = sentence.first;
  while (i <= sentence.last) {
    const token = tokens[i]!;
    const sign = signType(token);
    const adverb =
      (token.lower === 'there' || token.lower === 'here') &&
      tokens[i + 1]?.lower !== 'is' &&
      tokens[i + 1]?.lower !== 'are';
    const chunk = adverb ? null : chunkOf[i];
    if (token.tag === 'PART' && (token.lower === "'s" || token.lower === "'")) {
      push({ type: 'poss', first: i, last: i, lower: token.lower });
      i++;
      continue;
    }
    if (sign) {
      push({ type: sign, first: i, last: i, lower: token.text });
      i++;
      continue;
    }
    const previous = units.at(-1);
    const next = tokens[i + 1];
    if (token.lower === 'including' || token.lower === 'excluding') {
      push({ type: 'prep', first: i, last: i, lower: token.lower });
      i++;
      continue;
    }
    const ofWhom =
      (token.lower === 'whom' || token.lower === 'which') &&
      previous?.type === 'prep' &&
      previous.lower === 'of';
    if (
      !ofWhom &&
      RELATIVES.has(token) &&
      (token.lower !== 'that' || token.tag !== 'DET' || (next && (next.tag === 'AUX' || next.tag === 'VERB')))
    ) {
      const afterNoun =
        previous?.type === 'np' ||
        previous?.type === 'comma' ||
        previous?.type === 'close' ||
        previous?.type === 'prep' ||
        previous?.type === 'adv';
      const relative =
        token.lower !== 'that' ||
        (previous?.type === 'np' &&
          next !== undefined &&
          (next.tag === 'AUX' || next.tag === 'VERB' || next.tag === 'ADV'));
      push({
        type: relative && afterNoun ? 'rel' : token.lower === 'who' ? 'rel' : 'sub',
        first: i,
        last: i,
        lower: token.lower,
      });
      i++;
      continue;
    }
    const verb = readVerbGroup(document, i, sentence.last);
    if (verb) {
      push({ type: 'vg', first: i, last: verb.last, verb });
      i = verb.last + 1;
      continue;
    }
    if (chunk && chunk.first === i) {
      push({ type: 'np', first: i, last: chunk.last, chunk });
      i = chunk.last + 1;
      continue;
    }
    if (token.tag === 'CCONJ' || token.text === '&')
      push({ type: 'cc', first: i, last: i, lower: token.lower });
    else if (
      token.tag === 'SCONJ' ||
      (SUBORDINATORS.has(token) && startsClause(document, i + 1, sentence.last))
    ) {
      push({ type: 'sub', first: i, last: i, lower: token.lower });
    } else if (token.tag === 'ADP' || token.lower === 'to' || token.lower === 'including')
      push({ type: 'prep', first: i, last: i, lower: token.lower });
    else if (token.tag === 'ADJ' || token.tag === 'DET' || token.tag === 'NUM')
      push({ type: 'adj', first: i, last: i, lower: token.lower });
    else push({ type: 'adv', first: i, last: i, lower: token.lower });
    i++;
  }
  return { sentence, units, unitOf };
});

/** A noun phrase followed by a verb within a few words: "after troops entered", not "after the attack". */
function startsClause({ tokens, chunkOf }: AnalysedDocument, at: number, last: number): boolean {
  let i = at;
  for (let steps = 0; steps < 3 && i <= last; steps++) {
    const token = tokens[i]!;
    if (token.tag === 'AUX' || token.tag === 'VERB') return true;
    const chunk = chunkOf[i];
    if (!chunk) return false;
    i = chunk.last + 1;
    if (i <= last && tokens[i]!.tag === 'ADP') i++;
  }
  return false;
}
