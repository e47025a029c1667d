import { indexOf } from '../actors/mention-index.ts';
import type { ActorMention } from '../actors/find-actors.ts';
import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import { humanness, isPlural } from '../people.ts';
import type { Cue } from './cues.ts';
import type { Quotation } from './quotes.ts';
import { isDocumentNoun, type SourcePhrase, type Speech } from './phrases.ts';
import { subjectOf } from './subject.ts';

/** Sentences that a pronoun reaches back for its speaker, and for somebody who only acts. */
const REACH = 6;
const ACTS_WITHIN = 2;

const ONE = /^(?:he|she|i|him|her)$/;
const MANY = /^(?:they|we|them)$/;
const BODY = /^it$/;
/** Plural by form, one body all the same. */
const COLLECTIVE =
  /^(?:staff|police|command|group|team|union|army|military|navy|force|government|council|committee|agency|party|court|crew)$/;

/** What a pronoun or a bare noun for a document can stand for. */
type Fit = 'one' | 'many' | 'body';

interface Speakers {
  speech: Speech;
  actors: readonly ActorMention[];
  /** Mentions outside of quotations that can speak. */
  mentions: readonly ActorMention[];
  /** Sentences that a quotation holds whole. */
  quoted: ReadonlySet<number>;
}

/** What the source of each cue stands for: "he" → "Ana Ruiz", "the statement" → "the ministry"; else its own words. */
export function resolveSpeakers(
  speech: Speech,
  actors: readonly ActorMention[],
  cues: readonly Cue[],
  quotations: readonly Quotation[],
): Map<Cue, string> {
  const { document } = speech;
  const { tokens } = document;
  let at = 0;
  const mentions = actors.filter(({ value, first, last }) => {
    while (at < quotations.length && quotations[at]!.last < first) at++;
    const quoted = at < quotations.length && quotations[at]!.first <= first && last <= quotations[at]!.last;
    return !quoted && value.type !== 'civilians' && !(first === last && tokens[first]!.tag === 'PRON');
  });
  const speakers: Speakers = { speech, actors, mentions, quoted: quotedSentences(speech, quotations) };
  const resolved = new Map<Cue, string>();
  cues.forEach((cue, index) => {
    const fit = fitOf(speakers, cue);
    const name =
      fit === null ? nameFor(speakers, cue.source) : antecedent(speakers, cues, resolved, index, fit);
    resolved.set(cue, name ?? coreOf(speech, cue.source));
  });
  return resolved;
}

/** A phrase without what is put beside it: "Orlo Watch" of "Orlo Watch, a monitoring group". */
function coreOf({ document }: Speech, { first, last, head }: SourcePhrase): string {
  const { tokens } = document;
  let end = head;
  while (end < last && tokens[end + 1]!.text !== ',') end++;
  // "an envoy, Ana Ruiz": the name stays.
  const named = tokens[end + 2]?.tag === 'PROPN' && end + 2 <= last;
  return slice(document, first, named ? last : end).text;
}

function quotedSentences({ document }: Speech, quotations: readonly Quotation[]): Set<number> {
  const { tokens, sentences } = document;
  const quoted = new Set<number>();
  for (const { first, last } of quotations)
    for (let at = tokens[first]!.sentence; at <= tokens[last]!.sentence; at++)
      if (sentences[at]!.first >= first - 1) quoted.add(at);
  return quoted;
}

/** What the source must be looked for elsewhere as; null when it names itself. */
function fitOf({ speech: { document } }: Speakers, { source }: Cue): Fit | null {
  const { lower } = document.tokens[source.head]!;
  if (ONE.test(lower)) return 'one';
  if (MANY.test(lower)) return 'many';
  if (BODY.test(lower)) return 'body';
  const bare = source.last === source.head && source.last - source.first <= 1;
  const determined = /^(?:the|this|its|their|his)$/.test(document.tokens[source.first]!.lower);
  return bare && determined && isDocumentNoun(document, source.head) ? 'body' : null;
}

/** The name of the party that a phrase holds, when the phrase itself gives less; null where none is known. */
function nameFor({ speech: { document }, mentions }: Speakers, source: SourcePhrase): string | null {
  if (document.tokens[source.head]!.tag !== 'PROPN') return fullerName(document, mentions, source);
  return indexOf(mentions).touching(source.head, source.head)[0]?.value.name ?? null;
}

/** "The army" → "Orlan army": the name of its party for a bare noun that the name ends with; null elsewhere. */
function fullerName(
  { tokens }: AnalysedDocument,
  mentions: Speakers['mentions'],
  { first, last, head }: SourcePhrase,
): string | null {
  if (last !== head || head - first > 1) return null;
  const name = indexOf(mentions).touching(head, head)[0]?.value.name ?? '';
  return /\p{Lu}/u.test(name) && name.toLowerCase().endsWith(` ${tokens[head]!.lower}`) ? name : null;
}

/** Whom a pronoun means: going back sentence by sentence, the last who spoke, else who is the subject, else who is named. */
function antecedent(
  speakers: Speakers,
  cues: readonly Cue[],
  resolved: ReadonlyMap<Cue, string>,
  index: number,
  fit: Fit,
): string | null {
  const cue = cues[index]!;
  const { document } = speakers.speech;
  const { sentences } = document;
  let earlier = index - 1;
  let steps = 0;
  let named: string | null = null;
  for (let at = cue.sentence; at >= 0 && steps <= REACH; at--) {
    const spoke: Cue[] = [];
    for (; earlier >= 0 && cues[earlier]!.sentence === at; earlier--)
      if (cues[earlier]!.source.first < cue.source.first) spoke.push(cues[earlier]!);
    if (at !== cue.sentence && !runsOn(speakers, sentences[at]!)) continue;
    // Who is named in the paragraph goes before who spoke in another.
    if (named && sentences[at]!.block !== sentences[cue.sentence]!.block) return named;
    // Of a sentence before, who speaks first: "Deri said that the ministry had told him … He added".
    const last = (at === cue.sentence ? spoke : spoke.toReversed()).find(({ source }) =>
      fits(speakers, source, fit),
    );
    if (last) {
      const named = document.tokens[last.source.head]!.tag === 'PROPN';
      return named ? wordsOf(speakers, last.source) : (resolved.get(last) ?? null);
    }
    if (steps <= ACTS_WITHIN) {
      const subject = subjectOf(speakers.speech, sentences[at]!);
      // "Orlo Watch has counted, and it says": a subject before the pronoun; "Their mother was burned, he said" has none.
      const before =
        subject !== null &&
        (at < cue.sentence ||
          // "The authorities called that a lie: nobody is missing, they insist."
          ((cue.shape === 'after' || parted(document, subject.last, cue.source.first)) &&
            subject.last < cue.source.first));
      if (before && fits(speakers, subject, fit) && known(speakers, subject))
        return wordsOf(speakers, subject);
      const party = at < cue.sentence && steps < ACTS_WITHIN ? namedIn(speakers, sentences[at]!, fit) : null;
      if (party?.subject) return party.name;
      named ??= party?.name ?? null;
    }
    if (!speakers.quoted.has(at)) steps++;
  }
  return named;
}

/** Whether a colon or a semicolon stands between two places. */
const parted = ({ tokens }: AnalysedDocument, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^[:;]$/.test(text));

/** Whether a sentence is of the running text; a heading or a link has no full stop. */
function runsOn({ speech: { document } }: Speakers, { block, last }: Sentence): boolean {
  const { sentences, tokens } = document;
  const ends = sentences[tokens[last]!.sentence + 1]?.block !== block;
  return !ends || /[.!?…:;"”»'’)\]]$/.test(tokens[last]!.text);
}

/** A party that has been named or described before, and not "a man": the indefinite speak less often than those they are told of. */
function known({ speech: { document }, mentions }: Speakers, { first, head }: SourcePhrase): boolean {
  const opening = document.tokens[first]!;
  if (/^an?$/.test(opening.lower)) return false;
  // "Residents who were asked": people in the plural, without a number.
  const people = opening.index === head && isPlural(opening) && /^(?:NOUN|PROPN)$/.test(opening.tag);
  return (
    people ||
    indexOf(mentions).touching(head, head).length > 0 ||
    /^(?:the|this|his|her|its|their)$/.test(opening.lower)
  );
}

/** The words of a phrase: the name of its party when they share a word, else as the text has them. */
function wordsOf(speakers: Speakers, source: SourcePhrase): string {
  const text = coreOf(speakers.speech, source);
  const name = nameFor(speakers, source);
  return name && name.split(' ').some((word) => word.length > 2 && text.includes(word)) ? name : text;
}

function fits({ speech: { document }, actors }: Speakers, source: SourcePhrase, fit: Fit): boolean {
  const head = document.tokens[source.head]!;
  // A head outside every phrase (a stray quotation mark as a name) tells nothing about who it is.
  const chunk = document.chunkOf[source.head];
  // "A medical source gave a toll of eight. He also said": sources are people.
  const human = chunk != null && (humanness(document, chunk) === 'yes' || /^sources?$/.test(head.lower));
  const type = indexOf(actors).touching(source.head, source.head)[0]?.value.type;
  const pronoun = head.tag === 'PRON';
  const oneOf = document.tokens[source.first]!.lower === 'one';
  // The head is that of the first: "her husband and her brother".
  const several = document.tokens
    .slice(source.first, source.head + 2)
    .some(({ lower }, at) => lower === 'and' && source.first + at <= source.last);
  const plural = several || (isPlural(head) && !COLLECTIVE.test(head.lower));
  if (fit === 'one')
    return pronoun ? ONE.test(head.lower) : oneOf || (type === 'person' && !several) || (!plural && human);
  if (fit === 'many')
    return pronoun ? MANY.test(head.lower) : isPlural(head) || (type !== undefined && type !== 'person');
  if (pronoun) return BODY.test(head.lower);
  return type !== 'person' && !oneOf && (head.tag === 'PROPN' || !human || COLLECTIVE.test(head.lower));
}

/** The last party named in a sentence that fits; a subject before the others. */
function namedIn(
  { speech: { document }, mentions }: Speakers,
  sentence: Sentence,
  fit: Fit,
): { name: string; subject: boolean } | null {
  const { tokens } = document;
  let best: { name: string; subject: boolean } | null = null;
  for (let i = indexOf(mentions).countBefore(sentence.last + 1) - 1; i >= 0; i--) {
    const { first, last, value } = mentions[i]!;
    if (last > sentence.last) continue;
    if (first < sentence.first) break;
    const plural = isPlural(tokens[last]!);
    const good =
      fit === 'one'
        ? value.type === 'person'
        : fit === 'body'
          ? value.type !== 'person' && !plural
          : plural || value.type === 'organisation' || value.type === 'international';
    if (!good) continue;
    const next = tokens[last + 1];
    const subject =
      first === sentence.first || (next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX'));
    if (!best || subject) best = { name: value.name, subject };
  }
  return best;
}
