import type { Chunk } from '../chunks.ts';
import type { Sentence } from '../document.ts';
import { humanness, isPlural } from '../people.ts';
import {
  canSpeak,
  isDocumentNoun,
  LONGEST_CHAIN,
  tellsTime,
  type SourcePhrase,
  type Speech,
} from './phrases.ts';

/** Longest parenthesis looked across, and longest relative clause without commas, in tokens. */
const LONGEST_PARENTHESIS = 40;
const LONGEST_RELATIVE = 24;

/** Tokens of a name in quotation marks, with its marks and comma. */
const LONGEST_NICKNAME = 6;

const CHAIN = /^(?:of|for|in|at|from|on|to|with|near|by|and|&)$/;

const isComma = (text: string): boolean => text === ',' || /^[-–—]+$/.test(text);
const isQuote = (text: string): boolean => /^["“”«»'‘’]+$|^``$/.test(text);

/** The first token of a chunk with its owners: "Yemen's" in "Yemen's Interior Ministry". */
function firstOf(chunk: Chunk): number {
  let { first } = chunk;
  for (let owner = chunk.possessor; owner; owner = owner.possessor) first = owner.first;
  return first;
}

/** The token that opens the noun phrase ending at `end`, with what it hangs on to the left: "the head of the ministry". */
export function phraseBefore(speech: Speech, sentence: Sentence, end: number): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  const chunk = chunkOf[end];
  const mention = speech.startOf.get(end);
  // "killing the driver, governor Gil Deri said": a list for the parties, the object of another verb here.
  const object =
    mention !== undefined &&
    tokens[mention - 1]?.tag === 'VERB' &&
    tokens.slice(mention, end).some(({ text }) => text === ',');
  const named = object ? undefined : mention;
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
  // "a Human Rights Watch report says": whose name stands right before the noun.
  const owner = bare.tag === 'NOUN' && first > sentence.first ? speech.startOf.get(first - 1) : undefined;
  if (owner !== undefined && isDocumentNoun(speech.document, end)) {
    const article = tokens[owner - 1]?.tag === 'DET' ? owner - 1 : owner;
    first = Math.max(Math.min(chunkOf[owner]?.first ?? owner, article), sentence.first);
    best = { ...best, first };
  }
  // "officials on either side said"
  if (/^(?:either|both|each)$/.test(tokens[first - 1]?.lower ?? '') && first - 2 > sentence.first) first--;
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
    tokens[phrase.head]!.tag !== 'PROPN' ||
    // "killing the driver, governor Gil Deri said": the name has its description.
    tokens[phrase.first]!.tag !== 'PROPN' ||
    speech.bodies.has(phrase.last)
  )
    return phrase;
  const left = phraseBefore(speech, sentence, phrase.first - 2);
  if (!left) return phrase;
  const head = tokens[left.head]!;
  const described =
    head.tag === 'NOUN' && !isPlural(head) && humanness(document, chunkOf[left.head]!) === 'yes';
  return described ? { ...phrase, first: left.first } : phrase;
}

/** The last token before the bracket that ends at `at`: of the name in "the Front (FPL)"; `at` itself elsewhere. */
function beforeBracket({ document: { tokens } }: Speech, sentence: Sentence, at: number): number {
  if (!/^[)\]]$/.test(tokens[at]!.text)) return at;
  for (let k = at - 1; k > sentence.first && k > at - 12; k--)
    if (/^[([]$/.test(tokens[k]!.text)) return k - 1;
  return at;
}

/** The noun phrase before a comma that closes a parenthesis: "X" in "X, the mayor of Orlo, said". */
function acrossParenthesis(speech: Speech, sentence: Sentence, comma: number): SourcePhrase | null {
  const { document } = speech;
  const { tokens, chunkOf } = document;
  let finite = false;
  for (let i = comma - 1; i > sentence.first && i > comma - LONGEST_PARENTHESIS; i--) {
    // "the group's general, "Thunder", put the toll at nine"
    const nickname =
      comma - i <= LONGEST_NICKNAME && isQuote(tokens[comma - 1]!.text) && isComma(tokens[i - 1]!.text);
    if (isQuote(tokens[i]!.text) && i < comma - 1 && !nickname) return null;
    if (tokens[i]!.tag === 'AUX') finite = true;
    if (!isComma(tokens[i]!.text)) continue;
    const end = beforeBracket(speech, sentence, i - 1);
    const chunk = chunkOf[end];
    if (!chunk || chunk.last !== end) continue;
    const opener = tokens[i + 1]!;
    if (finite && !/^(?:who|which|whose|where)$/.test(opener.lower)) return null;
    const near = phraseBefore(speech, sentence, end);
    // "A group that follows the war, Orlo Watch, recorded": the noun before the relative clause.
    const described = near && beforeRelative(speech, sentence, near.first);
    if (!described && (!canSpeak(document, chunk) || tokens[chunk.head]!.tag === 'NUM')) continue;
    const phrase = described ?? near;
    if (!phrase) return null;
    // "The army, through its spokesman, Ana Ruiz, said": who speaks for it is not the subject.
    if (/^(?:through|via)$/.test(tokens[phrase.first - 1]?.lower ?? '')) continue;
    // "Dravia, for its part, reported": what stands between is no other name for the speaker.
    const apposed = !/^(?:ADP|CCONJ|SCONJ|VERB)$/.test(opener.tag) && opener.lower !== 'who';
    return { ...withDescription(speech, sentence, phrase), last: apposed ? comma - 1 : i - 1 };
  }
  // "One resident who fled, Ana Ruiz, said": behind a relative clause the name alone.
  const name = chunkOf[comma - 1];
  const alone =
    name &&
    name.last > name.first &&
    tokens.slice(name.first, comma).every(({ tag }) => tag === 'PROPN') &&
    isComma(tokens[name.first - 1]?.text ?? '');
  return alone ? phraseBefore(speech, sentence, comma - 1) : null;
}

/** "the authorities installed by Kamenia", "video posted online": the noun before a participle that closes the phrase from `first` on; null elsewhere. */
function beforeParticiple(speech: Speech, sentence: Sentence, first: number): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  // "cited relatives saying": what has an object of its own is no participle.
  const hangs = tokens[first - 1]?.tag === 'ADP';
  if (!hangs && tokens[first]!.tag !== 'ADJ') return null;
  const at = hangs ? first - 2 : first - 1;
  const participle = tokens[at];
  const noun = chunkOf[at - 1];
  if (!participle || at - 1 < sentence.first || participle.tag !== 'VERB' || !noun || noun.last !== at - 1)
    return null;
  // "Officials speaking on condition of anonymity said"
  const speaking = hangs && participle.lower.endsWith('ing') && humanness(speech.document, noun) === 'yes';
  if (!speaking && !/(?:ed|run|held|led|made|kept|known)$/.test(participle.lower)) return null;
  return canSpeak(speech.document, noun) ? phraseBefore(speech, sentence, at - 1) : null;
}

/** "a post that was seen a million times on X says": the noun that a relative clause without commas hangs on; null elsewhere. */
function beforeRelative(speech: Speech, sentence: Sentence, first: number): SourcePhrase | null {
  const { tokens, chunkOf } = speech.document;
  const attached = tokens[first - 1];
  // "said they had counted six": a pronoun alone is a subject of its own.
  if (!attached || !/^(?:ADP|VERB)$/.test(attached.tag) || tokens[first]!.tag === 'PRON') return null;
  let verbs = 0;
  for (let i = first - 1; i > sentence.first && i > first - LONGEST_RELATIVE; i--) {
    const { tag, lower, text } = tokens[i]!;
    if (isComma(text) || isQuote(text) || /^[:;]$/.test(text)) return null;
    if (tag === 'VERB') verbs++;
    if (verbs === 0 || !/^(?:who|which|that)$/.test(lower)) continue;
    const noun = chunkOf[i - 1];
    const opens = noun && noun.last === i - 1 && canSpeak(speech.document, noun);
    return opens ? phraseBefore(speech, sentence, i - 1) : null;
  }
  return null;
}

/** Where the subject ends that stands before "on its part", "in a statement", "there": a token position. */
function beforeAdjunct({ document }: Speech, sentence: Sentence, end: number): number {
  const { tokens, chunkOf } = document;
  const chunk = chunkOf[end];
  if (!chunk || chunk.last !== end || chunk.first - 2 < sentence.first) return end;
  const comma = tokens[chunk.first - 2]!;
  return tokens[chunk.first - 1]!.tag === 'ADP' && isComma(comma.text) ? chunk.first - 2 : end;
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
      /^(?:not|n't|also|both|all|further|neither|cannot|there|here)$/.test(tokens[i]!.lower))
  )
    i--;
  if (i < sentence.first) return null;
  i = beforeAdjunct(speech, sentence, i);
  const before = tokens[i]!;
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const at = isComma(tokens[i - 1]?.text ?? '') ? i - 2 : i - 1;
    return at >= sentence.first ? phraseBefore(speech, sentence, at) : null;
  }
  const outside = beforeBracket(speech, sentence, i);
  if (outside < i) {
    const start = speech.startOf.get(outside) ?? speech.startOf.get(i);
    const named = phraseBefore(speech, sentence, outside);
    return named && { ...named, first: Math.min(named.first, start ?? named.first), last: i };
  }
  if (isComma(before.text)) return acrossParenthesis(speech, sentence, i);
  const chunk = chunkOf[i];
  // "the governor on Friday said": time between subject and verb.
  if (chunk && chunk.last === i && tellsTime(document, chunk)) {
    const at = tokens[firstOf(chunk) - 1]?.tag === 'ADP' ? firstOf(chunk) - 2 : firstOf(chunk) - 1;
    return at >= sentence.first && !isComma(tokens[at]!.text) ? phraseBefore(speech, sentence, at) : null;
  }
  const phrase = phraseBefore(speech, sentence, i);
  // "A teacher who escaped said": the noun before a relative clause that ends in its verb.
  if (!phrase && tokens[i]!.tag === 'VERB') return beforeRelative(speech, sentence, i + 1);
  if (!phrase) return tokens[i]!.tag === 'ADJ' ? beforeParticiple(speech, sentence, i) : null;
  return (
    beforeParticiple(speech, sentence, phrase.first) ??
    beforeRelative(speech, sentence, phrase.first) ??
    withDescription(speech, sentence, phrase)
  );
}
