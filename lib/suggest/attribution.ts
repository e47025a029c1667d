import type { Source } from '../model.ts';
import type { ActorMention } from './actors/find-actors.ts';
import { findCues, type Cue } from './attribution/cues.ts';
import { findQuotations, type Quotation } from './attribution/quotes.ts';
import { speechOf } from './attribution/phrases.ts';
import { resolveSpeakers } from './attribution/speakers.ts';
import { signatureOf, turnsOf } from './attribution/signatures.ts';
import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument } from './document.ts';
import type { Trace } from './trace.ts';
import { because } from './reasons.ts';

/** A cue stands at most this many tokens from the quotation it reports. */
const BESIDE = 24;

interface Reports {
  document: AnalysedDocument;
  /** Cues by sentence. */
  cues: Map<number, Cue[]>;
  quotations: Quotation[];
  speakers: Map<Quotation, Cue>;
  resolved: Map<Cue, string>;
  /** Speakers of a transcript by block. */
  turns: Map<number, Source>;
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

function readReports(document: AnalysedDocument, actors: readonly ActorMention[]): Reports {
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
    if (cue) speakers.set(quotation, cue);
    before = quotation;
  }
  return {
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

/** The cue of the sentence that a token stands in the report of: the innermost to its left, else one put into the sentence. */
function cueFor({ cues }: Reports, sentence: number, token: number): Cue | null {
  let after: Cue | null = null;
  let around: Cue | null = null;
  for (const cue of cues.get(sentence) ?? []) {
    if (cue.shape === 'quote' || token < cue.first || token > cue.last) continue;
    if (token >= cue.source.first && token <= cue.source.last) continue;
    if (cue.shape === 'after') after = cue;
    else if (!around || Math.abs(cue.at - token) < Math.abs(around.at - token)) around = cue;
  }
  return after ?? around;
}

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

/** The report that covers a sentence without one of its own: a paragraph that opens with "According to X", or closes with ", X said". */
function carriedOver({ document, cues }: Reports, sentence: number): Cue | null {
  if (cues.has(sentence)) return null;
  const confirmed = confirmation(document, cues, sentence);
  if (confirmed) return confirmed;
  const { sentences } = document;
  const { block } = sentences[sentence]!;
  const before = sentences[sentence - 1]?.block === block ? (cues.get(sentence - 1) ?? []) : [];
  const opening = before.find(({ at }) => at === sentences[sentence - 1]!.first);
  if (opening) return opening;
  const closes = sentences[sentence + 1]?.block === block && sentences[sentence + 2]?.block !== block;
  const after = closes ? (cues.get(sentence + 1) ?? []) : [];
  return after.find(({ shape, at, first }) => shape === 'around' && at > first + 3) ?? null;
}

const quotationOf = ({ quotations }: Reports, token: number): Quotation | null =>
  quotations.find(({ first, last }) => first <= token && token <= last) ?? null;

/** Who says what a claim states, or null when the article itself does. */
function sourceOf(reports: Reports, claim: Claim): Source | null {
  const { document } = reports;
  const quotation = quotationOf(reports, claim.trigger);
  const spoken = quotation ? (reports.speakers.get(quotation) ?? null) : null;
  const cue =
    spoken ?? cueFor(reports, claim.sentence, claim.trigger) ?? carriedOver(reports, claim.sentence);
  if (!cue)
    return reports.turns.get(document.sentences[claim.sentence]!.block) ?? signatureOf(document, claim);
  const words = slice(document, cue.source.first, cue.source.last);
  return { ...words, resolved: reports.resolved.get(cue) ?? words.text, stance: cue.stance };
}

/**
 * Gives each claim its source: the one who says so in the same sentence, in the quotation it stands in, or under the
 * message it is part of. What a source denies becomes negated, of no scope. Claims without a report keep no source.
 */
export function attributeClaims(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
  trace: Trace,
): Claim[] {
  if (claims.length === 0) return [];
  const reports = readReports(document, actors);
  return claims.map((claim) => {
    const source = sourceOf(reports, claim);
    if (source)
      trace.add(
        'attribution',
        source.stance,
        source,
        `${source.resolved}: ${document.text.slice(claim.start, claim.end)}`,
      );
    const denied = source?.stance === 'denies';
    const value = { ...claim.value, source, ...(denied ? { negated: true, scope: 'none' as const } : {}) };
    return { ...claim, value, reasons: denied ? [...claim.reasons, because('denied')] : claim.reasons };
  });
}
