import type { ActorMention } from '../actors/find-actors.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';
import type { Chunk } from '../chunks.ts';
import { DOCUMENT_NOUNS, SILENT_NOUNS } from '../data/reporting.ts';
import { DAY_WORDS, MONTH_WORDS, PERIOD_WORDS } from '../data/time-words.ts';
import { humanness, isPlural, singular } from '../people.ts';

/** Who speaks, as token positions, both inclusive; `head` is the head of its core noun phrase. */
export interface SourcePhrase {
  first: number;
  last: number;
  head: number;
}

/** The document with the names of parties in it: a name is one phrase also where its words look like several. */
export interface Speech {
  document: AnalysedDocument;
  /** First token of the longest mention that ends at a token, and last token of the longest that starts there. */
  startOf: ReadonlyMap<number, number>;
  endOf: ReadonlyMap<number, number>;
}

/** Makes the document ready for finding sources. */
export function speechOf(document: AnalysedDocument, actors: readonly ActorMention[]): Speech {
  const startOf = new Map<number, number>();
  const endOf = new Map<number, number>();
  for (const { first, last } of actors) {
    startOf.set(last, Math.min(first, startOf.get(last) ?? first));
    endOf.set(first, Math.max(last, endOf.get(first) ?? last));
  }
  return { document, startOf, endOf };
}

/** Longest chain of "of the … in the …" that a phrase takes in, and longest parenthesis looked across, in tokens. */
const LONGEST_CHAIN = 6;
const LONGEST_PARENTHESIS = 40;

const documents = new Set(DOCUMENT_NOUNS);
const silent = new Set(SILENT_NOUNS);
const temporalWords = new Set([...DAY_WORDS, ...MONTH_WORDS, ...PERIOD_WORDS]);
const CHAIN = /^(?:of|for|in|at|from|on|to|with|near|by|and|&)$/;

const isComma = (text: string): boolean => text === ',' || /^[-–—]+$/.test(text);
const isQuote = (text: string): boolean => /^["“”«»'‘’]+$|^``$/.test(text);

/** A noun phrase that tells when. */
export const tellsTime = ({ tokens }: AnalysedDocument, chunk: Chunk): boolean => {
  const { lower, lemma } = tokens[chunk.head]!;
  return temporalWords.has(lower) || temporalWords.has(lemma) || /^(?:1[89]|20)\d\d$/.test(lower);
};

/** Names a document or a figure, and so who made it: "the statement", "official figures". */
export const isDocumentNoun = ({ tokens }: AnalysedDocument, head: number): boolean =>
  documents.has(singular(tokens[head]!.lower)) || documents.has(tokens[head]!.lemma);

/** Whether the head of a phrase can be a source at all. */
export function canSpeak(document: AnalysedDocument, chunk: Chunk): boolean {
  const head = document.tokens[chunk.head]!;
  const counted =
    head.tag === 'NUM' &&
    head.lower !== 'ones' &&
    document.tokens[chunk.last + 1]?.lower !== 'of' &&
    chunk.first === chunk.last;
  if (counted || head.tag === 'SYM' || tellsTime(document, chunk)) return false;
  return !silent.has(singular(head.lower)) || head.lower === 'it';
}

/** The first token of a chunk with its owners: "Yemen's" in "Yemen's Interior Ministry". */
function firstOf(chunk: Chunk): number {
  let { first } = chunk;
  for (let owner = chunk.possessor; owner; owner = owner.possessor) first = owner.first;
  return first;
}

/** The token that opens the noun phrase ending at `end`, with what it hangs on to the left: "the head of the ministry". */
function growLeft(speech: Speech, sentence: Sentence, end: number): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  const chunk = chunkOf[end];
  const named = speech.startOf.get(end);
  const bare = tokens[end]!;
  // A noun that the tagger takes for an adjective or a verb: "…, nonprofit says".
  const alone =
    !chunk && named === undefined && (bare.tag === 'ADJ' || /^(?:ones|officials)$/.test(bare.lower));
  if (named === undefined && !alone && !chunk) return null;
  const opening = named === undefined ? null : chunkOf[named];
  const start = Math.min(opening ? firstOf(opening) : end, chunk ? firstOf(chunk) : end);
  let best = {
    first: Math.max(start, sentence.first),
    last: end,
    head: chunk && chunk.head <= end ? chunk.head : end,
  };
  let { first } = best;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const link = tokens[first - 1];
    const before = first - 2 >= sentence.first ? chunkOf[first - 2] : null;
    if (!link || !before || before.last !== first - 2 || !CHAIN.test(link.lower)) break;
    if (tellsTime(speech.document, before) && link.lower !== 'of') break;
    first = Math.min(firstOf(before), speech.startOf.get(first - 2) ?? first);
    const opener = tokens[first - 1];
    const opens =
      first <= sentence.first ||
      !opener ||
      isComma(opener.text) ||
      isQuote(opener.text) ||
      opener.tag === 'PUNCT' ||
      opener.tag === 'SCONJ';
    if (link.lower === 'of' || opens || link.lower === 'and')
      best = { first, last: end, head: link.lower === 'and' ? best.head : before.head };
  }
  return best;
}

/** "the chairman, Mr Gabaya" before "said": a description in the singular right before a name belongs to it. */
function withDescription(speech: Speech, sentence: Sentence, phrase: SourcePhrase): SourcePhrase {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  const comma = tokens[phrase.first - 1];
  if (
    !comma ||
    comma.text !== ',' ||
    phrase.first - 2 < sentence.first ||
    tokens[phrase.head]!.tag !== 'PROPN'
  )
    return phrase;
  const left = growLeft(speech, sentence, phrase.first - 2);
  if (!left) return phrase;
  const head = tokens[left.head]!;
  const described =
    head.tag === 'NOUN' && !isPlural(head) && humanness(document, chunkOf[left.head]!) === 'yes';
  return described ? { ...phrase, first: left.first } : phrase;
}

/** The noun phrase before a comma that closes a parenthesis: "X" in "X, the mayor of Orlo, said". */
function acrossParenthesis(speech: Speech, sentence: Sentence, comma: number): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let finite = false;
  for (let i = comma - 1; i > sentence.first && i > comma - LONGEST_PARENTHESIS; i--) {
    if (isQuote(tokens[i]!.text) && i < comma - 1) return null;
    if (tokens[i]!.tag === 'AUX') finite = true;
    if (!isComma(tokens[i]!.text)) continue;
    const chunk = chunkOf[i - 1];
    if (!chunk || chunk.last !== i - 1) continue;
    const opener = tokens[i + 1]!;
    if (finite && !/^(?:who|which|whose|where)$/.test(opener.lower)) return null;
    if (!canSpeak(document, chunk) || tokens[chunk.head]!.tag === 'NUM') continue;
    const phrase = growLeft(speech, sentence, i - 1);
    return phrase
      ? {
          ...withDescription(speech, sentence, phrase),
          last: opener.lower === 'who' ? phrase.last : comma - 1,
        }
      : null;
  }
  return null;
}

/** The subject of a verb of saying whose words begin at `verb`; null when there is none. */
export function speakerBefore(speech: Speech, sentence: Sentence, verb: number): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let i = verb - 1;
  while (
    i >= sentence.first &&
    (tokens[i]!.tag === 'ADV' ||
      tokens[i]!.tag === 'AUX' ||
      /^(?:not|n't|also|both|all|further|neither|cannot)$/.test(tokens[i]!.lower))
  )
    i--;
  if (i < sentence.first) return null;
  const before = tokens[i]!;
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const at = isComma(tokens[i - 1]?.text ?? '') ? i - 2 : i - 1;
    return at >= sentence.first ? growLeft(speech, sentence, at) : null;
  }
  if (before.text === ')' || before.text === ']') {
    for (let k = i - 1; k > sentence.first && k > i - 12; k--)
      if (/^[([]$/.test(tokens[k]!.text)) {
        const start = speech.startOf.get(k - 1) ?? speech.startOf.get(i);
        const named = growLeft(speech, sentence, k - 1);
        return named && { ...named, first: Math.min(named.first, start ?? named.first), last: i };
      }
    return null;
  }
  if (isComma(before.text)) return acrossParenthesis(speech, sentence, i);
  const chunk = chunkOf[i];
  // "the governor on Friday said": time between subject and verb.
  if (chunk && chunk.last === i && tellsTime(document, chunk)) {
    const at = tokens[firstOf(chunk) - 1]?.tag === 'ADP' ? firstOf(chunk) - 2 : firstOf(chunk) - 1;
    return at >= sentence.first && !isComma(tokens[at]!.text) ? growLeft(speech, sentence, at) : null;
  }
  const phrase = growLeft(speech, sentence, i);
  return phrase && withDescription(speech, sentence, phrase);
}

/** The source that begins at token `at`, with appositions and "of" to its right: "said X, the head of Y". */
export function speakerAfter(speech: Speech, sentence: Sentence, at: number): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let chunk = chunkOf[at];
  if (!chunk || chunk.first !== at) return null;
  let { last, head } = chunk;
  const named = speech.endOf.get(at);
  if (named !== undefined && named > last) {
    last = Math.min(named, sentence.last);
    if (tokens[head]!.tag === 'PROPN') head = last;
  }
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const link = tokens[last + 1];
    const after = last + 2 <= sentence.last ? chunkOf[last + 2] : null;
    if (!link || !after) break;
    if (/^['’]s?$/.test(link.text) && after.first === last + 2) {
      ({ last, head } = after);
      continue;
    }
    const names = tokens[head]!.tag === 'PROPN';
    const chains =
      /^(?:of|for|in|at|from|and|by|with)$/.test(link.lower) &&
      after.first === last + 2 &&
      !tellsTime(document, after);
    const apposed =
      link.text === ',' &&
      after.first === last + 2 &&
      names !== (tokens[after.head]!.tag === 'PROPN') &&
      canSpeak(document, after) &&
      (tokens[after.head]!.tag === 'PROPN' || humanness(document, after) === 'yes');
    if (!chains && !apposed) break;
    if (link.lower === 'and' && tokens[after.last + 1]?.tag === 'VERB') break;
    if (
      isDocumentNoun(document, head) &&
      /^(?:of|by|from|in)$/.test(link.lower) &&
      tokens[after.head]!.tag === 'PROPN'
    )
      head = after.head;
    last = after.last;
    chunk = after;
  }
  return { first: at, last, head };
}
