import type { AnalysedDocument, Sentence } from '../document.ts';
import type { Cue } from './cues.ts';
import type { Reports } from './reports.ts';

/** Sentences after a claim in which a confirmation of it is looked for. */
const CONFIRMED_WITHIN = 3;
const CONFIRMING = /^(?:confirm|acknowledge|admit|verify|corroborate)/;
const CONFIRMED =
  /^(?:casualt(?:y|ies)|deaths?|tolls?|loss(?:es)?|fatalit(?:y|ies)|figures?|killings?|numbers?|kidnappings?|abductions?|injuries)$/;

/** "The army confirmed the casualties" in a sentence soon after, with no other claim of its own to be meant. */
function confirmation(document: AnalysedDocument, cues: Reports['cues'], sentence: number): Cue | null {
  const { tokens, chunkOf, sentences } = document;
  const { block } = sentences[sentence]!;
  for (
    let next = sentence + 1;
    next <= sentence + CONFIRMED_WITHIN && (sentences[next]?.block ?? Infinity) <= block + 1;
    next++
  )
    for (const cue of cues.get(next) ?? []) {
      const object = chunkOf[cue.at + 1];
      if (!object || !CONFIRMING.test(tokens[cue.at]!.lower) || cue.stance !== 'states') continue;
      const definite = /^(?:the|these|those|this)$/.test(tokens[object.first]!.lower);
      if (definite && CONFIRMED.test(tokens[object.head]!.lower)) return cue;
    }
  return null;
}

/**
 * The report that covers a sentence without one of its own: a paragraph that opens with "According to X", or closes
 * with ", he said", or with ", X said" when the sentence goes on about somebody told of before.
 */
export function carriedOver({ document, cues }: Reports, sentence: number): Cue | null {
  if (cues.has(sentence)) return null;
  const confirmed = confirmation(document, cues, sentence);
  if (confirmed) return confirmed;
  const told = pointedBack(document, cues, sentence);
  if (told) return told;
  const { sentences } = document;
  const { block } = sentences[sentence]!;
  const before = sentences[sentence - 1]?.block === block ? (cues.get(sentence - 1) ?? []) : [];
  const opening = before.find(
    ({ at }) => at === sentences[sentence - 1]!.first && document.tokens[at]!.lower !== 'by',
  );
  if (opening) return opening;
  const closes = sentences[sentence + 1]?.block === block && sentences[sentence + 2]?.block !== block;
  const paragraph = openingAbove(document, cues, sentence);
  if (paragraph) return paragraph;
  const after = closes ? (cues.get(sentence + 1) ?? []) : [];
  const speaksOn = (source: number): boolean => document.tokens[source]!.tag === 'PRON';
  return (
    after.find(
      ({ shape, at, first, source }) =>
        shape === 'around' &&
        at > first + 3 &&
        (speaksOn(source.head) || goesOn(document, sentences[sentence]!)),
    ) ?? null
  );
}

/** Longest sentence that does no more than name its source, in tokens. */
const LONGEST_POINTER = 14;

/** "That's according to the governor" right after a sentence: who has said it; null elsewhere. */
function pointedBack(
  { tokens, sentences }: AnalysedDocument,
  cues: Reports['cues'],
  sentence: number,
): Cue | null {
  const next = sentences[sentence + 1];
  if (!next || next.block !== sentences[sentence]!.block || next.last - next.first > LONGEST_POINTER)
    return null;
  if (
    !/^(?:that|this)$/.test(tokens[next.first]!.lower) ||
    !/^(?:is|was|'s)$/.test(tokens[next.first + 1]!.lower)
  )
    return null;
  return (cues.get(next.index) ?? []).find(({ at }) => at <= next.first + 2) ?? null;
}

/** "According to the indictment, soldiers came at night. A guard was shot. Two cooks were killed": who has told it since, with no other report between; null elsewhere. */
function openingAbove(
  { sentences, tokens }: AnalysedDocument,
  cues: Reports['cues'],
  sentence: number,
): Cue | null {
  const { block } = sentences[sentence]!;
  let at = sentence - 1;
  while (at >= 0 && sentences[at]!.block === block && !cues.has(at)) at--;
  if (at < 0 || sentences[at]!.block !== block) return null;
  const opens = cues.get(at)!.find((cue) => cue.at === sentences[at]!.first && cue.shape === 'around');
  // "By its own account it lost 74 men.": the figure alone.
  return opens && tokens[opens.at]!.lower !== 'by' ? opens : null;
}

/** Whether a sentence goes on about somebody told of before: "He was kept in a cellar", "The man was beaten"; not "In March gunmen seized three". */
function goesOn({ tokens, chunkOf }: AnalysedDocument, { first, last }: Sentence): boolean {
  let at = first;
  while (at < last && (tokens[at]!.tag === 'ADV' || tokens[at]!.text === ',')) at++;
  const chunk = chunkOf[at];
  if (!chunk || chunk.first !== at) return false;
  const opening = tokens[at]!.lower;
  if (chunk.first === chunk.last) return /^(?:he|she|they|it)$/.test(opening);
  return opening === 'the' && tokens[chunk.head]!.tag === 'NOUN' && chunk.last === at + 1;
}
