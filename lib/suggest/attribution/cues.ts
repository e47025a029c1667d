import type { Stance } from '../../model.ts';
import {
  DOCUMENT_NOUNS,
  KNOWING_VERBS,
  REPORTING_ROWS,
  STANCE_VERBS,
  type ReportingRow,
} from '../data/reporting.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';
import { humanness } from '../people.ts';
import {
  canSpeak,
  isDocumentNoun,
  speakerAfter,
  speakerBefore,
  tellsTime,
  type SourcePhrase,
} from './phrases.ts';

/** A report inside a sentence: who says it, and which tokens it covers (inclusive). */
export interface Cue {
  source: SourcePhrase;
  stance: Stance;
  /** The verb or preposition that reports. */
  at: number;
  first: number;
  last: number;
  sentence: number;
  /** `after`: the report follows; `around`: a clause put into or after the report; `quote`: only quotations beside it. */
  shape: 'after' | 'around' | 'quote';
}

const rowOf = new Map<string, ReportingRow['id']>();
for (const { id, lemmas } of REPORTING_ROWS.toReversed()) for (const lemma of lemmas) rowOf.set(lemma, id);
const stanceOf = new Map<string, Stance>();
for (const stance of Object.keys(STANCE_VERBS) as (keyof typeof STANCE_VERBS)[])
  for (const verb of STANCE_VERBS[stance]) stanceOf.set(verb, stance);
const knowing = new Set(KNOWING_VERBS);
const documentNouns = new Set(DOCUMENT_NOUNS);

const IRREGULAR: Record<string, string> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  wrote: 'write',
  thought: 'think',
  heard: 'hear',
  saw: 'see',
  knew: 'know',
  found: 'find',
  put: 'put',
  read: 'read',
};
const isMark = (text: string): boolean => /^["“”«»]+$|^''$|^``$/.test(text);
const isBreak = (text: string): boolean => text === ',' || /^[-–—]+$/.test(text);
const isEnd = (text: string): boolean => /^[.!?;…]+$/.test(text);

const lemmaOf = (lower: string, lemma: string): string =>
  Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower]! : lemma;

/** Past what stands between a verb of saying and its report: "told Xinhua", "said on Monday", "said in a statement". */
function pastAdjuncts(document: AnalysedDocument, sentence: Sentence, verb: number, tells: boolean): number {
  const { tokens, chunkOf } = document;
  let i = verb + 1;
  let object = tells;
  for (let steps = 0; steps < 6 && i <= sentence.last; steps++) {
    const token = tokens[i]!;
    const chunk = chunkOf[i];
    if (chunk && chunk.first === i && (object || tellsTime(document, chunk))) {
      const next = tokens[chunk.last + 1];
      // "said Monday's attack killed": no time but the subject of the report.
      if (
        !object &&
        next &&
        (next.tag === 'PART' || next.tag === 'VERB' || next.tag === 'AUX') &&
        next.lower !== 'that'
      )
        return i;
      object = false;
      i = chunk.last + 1;
      continue;
    }
    if (token.tag === 'ADV') {
      i++;
      continue;
    }
    const inner = chunkOf[i + 1];
    if (token.tag === 'ADP' && inner && inner.first === i + 1 && !/^(?:of|by)$/.test(token.lower)) {
      const after = tokens[inner.last + 1];
      if (
        after &&
        (after.tag === 'VERB' || after.tag === 'AUX') &&
        !tellsTime(document, inner) &&
        !isDocumentNoun(document, inner.head)
      )
        return i;
      i = inner.last + 1;
      continue;
    }
    if (/^(?:late|early)$/.test(token.lower)) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

/** The cue of one verb, or null. */
function verbCue(document: AnalysedDocument, sentence: Sentence, i: number): Cue | null {
  const { tokens, chunkOf } = document;
  const token = tokens[i]!;
  const lemma = lemmaOf(token.lower, token.lemma);
  const row = rowOf.get(lemma);
  if (!row) return null;
  const before = tokens[i - 1];
  const opening = i === sentence.first;
  if (!opening && before && /^(?:to|be|been|being)$/.test(before.lower)) return null;
  const passive =
    !opening &&
    before !== undefined &&
    /^(?:is|are|was|were|been|being|be|'s|'re|gets?|got|also|reportedly)$/.test(before.lower) &&
    /(?:ed|en|told|said|found|known|heard|seen|put|read)$/.test(token.lower) &&
    before.tag === 'AUX';
  if (passive) return null;
  let negated = false;
  for (let k = i - 1; k >= sentence.first && k > i - 4; k--)
    if (/^(?:not|n't|cannot|never|neither)$/.test(tokens[k]!.lower)) negated = true;
  const participle = token.lower.endsWith('ing');
  const stance: Stance =
    negated && knowing.has(lemma) ? 'cannot_confirm' : negated ? 'denies' : (stanceOf.get(lemma) ?? 'states');
  const base = { stance, at: i, sentence: sentence.index };
  const whole = { first: sentence.first, last: sentence.last };
  // "“…,” said X": the source stands after the verb.
  const next = chunkOf[i + 1];
  if (
    lemma !== 'tell' &&
    before &&
    (opening || isMark(before.text) || isBreak(before.text)) &&
    next &&
    next.first === i + 1 &&
    i + 1 <= sentence.last &&
    !tellsTime(document, next) &&
    canSpeak(document, next)
  ) {
    const source = speakerAfter(document, sentence, i + 1);
    const beyond = source ? tokens[source.last + 1] : undefined;
    const ends =
      !beyond ||
      source!.last >= sentence.last ||
      isEnd(beyond.text) ||
      isBreak(beyond.text) ||
      beyond.tag === 'ADP' ||
      beyond.tag === 'SCONJ' ||
      /^(?:who|as|when|while)$/.test(beyond.lower) ||
      isMark(beyond.text);
    const person =
      tokens[next.head]!.tag === 'PROPN' ||
      tokens[next.head]!.tag === 'PRON' ||
      humanness(document, next) === 'yes';
    if (source && ends && person && !opening)
      return { ...base, ...whole, source, shape: row === 'quote' ? 'quote' : 'around' };
  }
  if (participle && !(lemma === 'say' || lemma === 'add' || lemma === 'claim')) return null;
  const source = speakerBefore(document, sentence, i);
  if (!source) return null;
  const head = chunkOf[source.head];
  if (!head || !canSpeak(document, head)) return null;
  const after = pastAdjuncts(document, sentence, i, lemma === 'tell' || lemma === 'inform');
  const stop = tokens[after];
  const final =
    !stop || after > sentence.last || isEnd(stop.text) || (isMark(stop.text) && after >= sentence.last);
  const comma = stop !== undefined && isBreak(stop.text);
  const quoted =
    stop !== undefined &&
    (isMark(stop.text) || stop.text === ':' || (comma && isMark(tokens[after + 1]?.text ?? '')));
  if (row === 'quote') return quoted || final || comma ? { ...base, ...whole, source, shape: 'quote' } : null;
  const opener = tokens[source.first - 1];
  const parenthetic =
    source.first > sentence.first && opener !== undefined && (isBreak(opener.text) || isMark(opener.text));
  if (final && parenthetic) return { ...base, ...whole, source, shape: 'around' };
  if (comma && !quoted && parenthetic) return { ...base, ...whole, source, shape: 'around' };
  if (final && row !== 'free') return null;
  if (row === 'clause' && !quoted && !opensClause(document, sentence, after)) return null;
  if (participle && !quoted && !opensClause(document, sentence, after)) return null;
  return { ...base, source, first: i, last: sentence.last, shape: 'after' };
}

/** A clause of its own follows: "that …", or a noun phrase with a verb. */
function opensClause({ tokens, chunkOf }: AnalysedDocument, sentence: Sentence, at: number): boolean {
  let i = at;
  if (/^(?:that|how|having)$/.test(tokens[i]?.lower ?? '') && i <= sentence.last) return true;
  for (let steps = 0; steps < 5 && i <= sentence.last; steps++) {
    const token = tokens[i]!;
    if (steps > 0 && (token.tag === 'AUX' || (token.tag === 'VERB' && !token.lower.endsWith('ing'))))
      return true;
    const chunk = chunkOf[i];
    if (chunk && chunk.first === i) i = chunk.last + 1;
    else if (token.tag === 'ADP' || token.tag === 'ADV' || token.tag === 'PART') i++;
    else return false;
  }
  return false;
}

/** "according to X", "as reported by X", "a statement by X": reports without a verb of their own. */
function phraseCue(document: AnalysedDocument, sentence: Sentence, i: number): Cue | null {
  const { tokens } = document;
  const word = tokens[i]!.lower;
  const next = tokens[i + 1]?.lower;
  const byline =
    /^(?:reported|confirmed|quoted|cited|released|published|issued|compiled|announced|verified|documented|obtained|seen)$/.test(
      word,
    ) && next === 'by';
  const toll = /^(?:according|per)$/.test(word) && (next === 'to' || word === 'per');
  if (!byline && !(toll && next === 'to')) return null;
  let source = speakerAfter(document, sentence, i + 2);
  if (!source || source.last > sentence.last) return null;
  const head = document.chunkOf[source.head];
  if (!head || !canSpeak(document, head)) return null;
  if (documentNouns.has(tokens[source.head]!.lemma) || isDocumentNoun(document, source.head))
    source = makerOf(document, sentence, source);
  return {
    source,
    stance: 'states',
    at: i,
    first: sentence.first,
    last: sentence.last,
    sentence: sentence.index,
    shape: 'around',
  };
}

/** "a report compiled by X", "figures from X": X when it stands right after. */
function makerOf(document: AnalysedDocument, sentence: Sentence, source: SourcePhrase): SourcePhrase {
  const { tokens } = document;
  let i = source.last + 1;
  if (tokens[i]?.tag === 'VERB' && tokens[i]!.lower.endsWith('ed')) i++;
  if (i + 1 > sentence.last || !/^(?:by|from|in)$/.test(tokens[i]?.lower ?? '')) return source;
  const maker = speakerAfter(document, sentence, i + 1);
  return maker ? { first: source.first, last: maker.last, head: maker.head } : source;
}

/** The cues of one sentence in order. */
export function findCues(document: AnalysedDocument, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const { tag, lower } = document.tokens[i]!;
    const verb = tag === 'VERB' || tag === 'AUX' || Object.hasOwn(IRREGULAR, lower);
    const cue = phraseCue(document, sentence, i) ?? (verb ? verbCue(document, sentence, i) : null);
    if (cue) cues.push(cue);
  }
  return cues;
}
