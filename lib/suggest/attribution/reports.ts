import type { Source } from '../../model.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import type { AnalysedDocument } from '../document.ts';
import { findCues, type Cue } from './cues.ts';
import { speechOf, type Speech } from './phrases.ts';
import { findQuotations, type Quotation } from './quotes.ts';
import { turnsOf } from './signatures.ts';
import { resolveSpeakers } from './speakers.ts';
import { statementCue, uttererOf } from './utterers.ts';

/** Paragraphs at the head of an article in which the statement is announced that it goes on to give. */
const STATEMENT_WITHIN = 4;

/** A cue stands at most this many tokens from the quotation it reports. */
const BESIDE = 24;

/** All that tells who says what in a document. */
export interface Reports {
  speech: Speech;
  actors: readonly ActorMention[];
  document: AnalysedDocument;
  /** Cues by sentence. */
  cues: Map<number, Cue[]>;
  quotations: Quotation[];
  speakers: Map<Quotation, Cue>;
  resolved: Map<Cue, string>;
  /** Speakers of a transcript by block. */
  turns: Map<number, Source>;
  /** Who has issued the statement that the rest of the article gives; null elsewhere. */
  statement: Cue | null;
}

/** How many tokens lie between a cue and a place. */
const near = (cue: Cue, from: number): number =>
  Math.min(Math.abs(cue.at - from), Math.abs(cue.source.first - from), Math.abs(cue.source.last - from));

/** The cue that reports a quotation: right after it, right before it, or that of the quotation it carries on. */
function speakerOf(document: AnalysedDocument, cues: readonly Cue[], quotation: Quotation): Cue | null {
  const { tokens } = document;
  const outside = cues.filter(
    ({ at, source }) =>
      (at < quotation.first || at > quotation.last) &&
      (source.first < quotation.first || source.first > quotation.last),
  );
  const endSentence = tokens[quotation.last]!.sentence;
  const startSentence = tokens[quotation.first]!.sentence;
  const after = outside
    .filter(
      (cue) =>
        cue.at > quotation.last &&
        cue.sentence === endSentence &&
        cue.shape !== 'after' &&
        Math.min(cue.source.first, cue.at) - quotation.last <= 4,
    )
    .toSorted((a, b) => near(a, quotation.last) - near(b, quotation.last))[0];
  if (after) return after;
  // A sentence of its own after the quotation's last full stop: "…every one.” He added" is no report of it; ", he said" is.
  const trailing = outside.find(
    (cue) =>
      cue.at > quotation.last &&
      cue.sentence === endSentence + 1 &&
      Math.min(cue.source.first, cue.at) - quotation.last <= 3 &&
      cue.shape !== 'after',
  );
  if (trailing) return trailing;
  const before = outside
    .filter(
      (cue) =>
        cue.at < quotation.first &&
        (cue.sentence === startSentence || cue.sentence === startSentence - 1) &&
        quotation.first - cue.at <= BESIDE &&
        /^(?::|,)$/.test(tokens[quotation.first - 2]?.text ?? ''),
    )
    .at(-1);
  if (before) return before;
  return (
    outside
      .filter(
        (cue) => cue.sentence === startSentence && cue.first <= quotation.first && cue.last >= quotation.last,
      )
      .at(-1) ?? null
  );
}

/** Reads who speaks where. */
export function readReports(document: AnalysedDocument, actors: readonly ActorMention[]): Reports {
  const speech = speechOf(document, actors);
  const cues = new Map<number, Cue[]>();
  for (const sentence of document.sentences) {
    const found = findCues(speech, sentence);
    if (found.length > 0) cues.set(sentence.index, found);
  }
  const all = [...cues.values()].flat();
  const quotations = findQuotations(document);
  const speakers = new Map<Quotation, Cue>();
  let before: Quotation | null = null;
  for (const quotation of quotations) {
    const { tokens } = document;
    const around = [-1, 0, 1].flatMap((step) => [
      ...(cues.get(tokens[quotation.first]!.sentence + step) ?? []),
      ...(cues.get(tokens[quotation.last]!.sentence + step) ?? []),
    ]);
    let cue = speakerOf(document, [...new Set(around)], quotation);
    const carriesOn =
      before &&
      (before.block === quotation.block ||
        (before.block === quotation.block - 1 && (before.open || opensBlock(document, quotation))));
    if (!cue && before && carriesOn) cue = speakers.get(before) ?? null;
    cue ??= introduced(document, cues, quotation);
    if (!cue) {
      cue = uttererOf(speech, quotation);
      if (cue) all.push(cue);
    }
    if (cue) speakers.set(quotation, cue);
    before = quotation;
  }
  // Told early, before any other report, a statement fills the rest of the article.
  const opening = document.sentences.filter(({ block }) => block < STATEMENT_WITHIN);
  const statement = opening.map((sentence) => statementCue(speech, sentence)).find((cue) => cue !== null);
  all.sort((a, b) => a.sentence - b.sentence || a.at - b.at);
  return {
    speech,
    statement: statement ?? null,
    actors,
    document,
    cues,
    quotations,
    speakers,
    resolved: resolveSpeakers(speech, actors, all, quotations),
    turns: turnsOf(document),
  };
}

/** Who speaks in the sentence before a quotation that opens a sentence: "Deri said people were numb. “They killed two.”" */
function introduced(document: AnalysedDocument, cues: Reports['cues'], { first }: Quotation): Cue | null {
  const { sentences, tokens } = document;
  const { index, block, first: opens } = sentences[tokens[first]!.sentence]!;
  if (first - 1 !== opens || sentences[index - 1]?.block !== block) return null;
  return cues.get(index - 1)?.at(-1) ?? null;
}

/** Whether a paragraph begins with the quotation: it carries on the one of the paragraph before. */
const opensBlock = ({ tokens, sentences }: AnalysedDocument, { first }: Quotation): boolean =>
  first - 1 === sentences[tokens[first]!.sentence]!.first;
