import { ACCUSED, CONVICTED, EVENTS_MANY, EVENTS_ONE, HELD } from '../data/scope-words.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';
import { singular } from '../people.ts';
import { PatternList } from '../pattern-list.ts';
import { perSentence } from '../per-sentence.ts';
import { SCOPE_CUES } from './cues.ts';
import type { DatePhrase } from './dates.ts';
import { phrasingOf } from './phrasing.ts';
import { isBack, LEAD, type ScopeClaim, type Story } from './story.ts';
import { backgroundOf } from './background.ts';
import { ANYBODY, namesOfVictims, nounOfVictims } from './victims.ts';
import { surroundingsOf } from './surroundings.ts';
import { wordsOf } from './words.ts';

/** Counts from here on are large. */
const LARGE = 100;
const HUGE = 1000;
/** Tokens at the start of a sentence that set its time. */
const OPENING = 6;
/** A date outside of the claim's own part of the sentence is this much further away. */
const APART = 20;

/** The part of a sentence between commas, dashes and stops in which a claim stands. */
function segmentOf(
  { tokens }: AnalysedDocument,
  sentence: Sentence,
  claim: ScopeClaim,
): { first: number; last: number } {
  const stop = /^[,;:()–—[\]]$|^--?$/;
  let { first, last } = claim;
  while (first > sentence.first && !stop.test(tokens[first - 1]!.text)) first--;
  while (last < sentence.last && !stop.test(tokens[last + 1]!.text)) last++;
  return { first, last };
}

/** Whether a verb of the sentence is in the past. */
const hasPast = ({ tokens }: AnalysedDocument, { first, last }: Sentence): boolean =>
  tokens
    .slice(first, last + 1)
    .some(
      ({ tag, lower }) =>
        (tag === 'AUX' && /^(?:was|were|had|did)$/.test(lower)) || (tag === 'VERB' && lower.endsWith('ed')),
    );

/** How a date lies to the day of the article; `below` its head, also to the years that the head names. */
function dateFeature(date: DatePhrase, { now, months, years, headDays }: Story, below: boolean): string {
  if (date.year !== null) {
    if (below && years.has(date.year)) return 'year-of-head';
    if (now === null) return 'year-unknown';
    const back =
      (now.year - date.year) * 12 + (date.month !== null && now.month !== null ? now.month - date.month : 0);
    if (back < 0) return 'year-after';
    if (!now.sure && back === 0) return 'year-latest';
    if (back < 2) return date.year === now.year && date.month === null ? 'year-now' : 'month-now';
    return back < 12 ? 'months-before' : back < 24 ? 'year-last' : 'years-before';
  }
  if (date.month !== null) {
    if (months.has(date.month)) return 'month-now';
    return months.size > 0
      ? 'month-other'
      : date.kind === 'near'
        ? `day-of-month${below && headDays.size > 0 ? ':weekday-head' : ''}`
        : `month-bare${below && headDays.size > 0 ? ':weekday-head' : ''}`;
  }
  if (date.kind === 'near' && date.day != null && headDays.size > 0 && below)
    return headDays.has(date.day) ? 'day-of-head' : 'day-other';
  return date.kind;
}

const OLD =
  /^(?:years-before|year-last|months-before|month-other|month-bare(?::weekday-head)?|past|year-unknown)$/;
const NEW = /^(?:month-now|near|day-of-month|day-of-head)$/;
const ageOf = (name: string): string => (OLD.test(name) ? 'old' : NEW.test(name) ? 'new' : 'undated');

const CUES = new PatternList(SCOPE_CUES.map(({ pattern }) => pattern));

/** The cues and the kinds of events that the words of a sentence hold: the same for all claims of it. */
const wordingOf = perSentence((document, { first, last }) => {
  const text = wordsOf(document, first, last);
  return {
    cues: CUES.fitting(document.tokens, first, last, text).map((at) => SCOPE_CUES[at]!),
    one: EVENTS_ONE.test(text),
    many: EVENTS_MANY.test(text),
  };
});

/** The features of the claim at `index` by name: the same names are weighed by the shipped weights. */
export function featuresOf(
  document: AnalysedDocument,
  story: Story,
  claims: readonly ScopeClaim[],
  index: number,
): string[] {
  const { tokens, sentences } = document;
  const claim = claims[index]!;
  const { low } = claim;
  const sentence = sentences[claim.sentence]!;
  const segment = segmentOf(document, sentence, claim);
  const features = new Set<string>(['bias']);
  const add = (name: string): void => void features.add(name);
  const happening = story.happenings[story.of[index]!]!;
  const names = namesOfVictims(document, claim);
  const early = claim.sentence <= LEAD;
  // What the claim tells is tied to the title or the lead by the same victims: by name, or by noun where it is one person.
  const noun = nounOfVictims(document, claim);
  const words = low === 1 ? (names.length > 0 ? names : noun ? [noun] : []) : [];
  const tied = (to: ReadonlySet<string>): boolean =>
    words.some((word) => to.has(word) && !ANYBODY.test(word));
  const same = low !== null && low > 1 && story.heads.get(claim.kind) === low;
  // A sentence by itself that tells of another time has no head that it could be tied to.
  const main =
    sentences.length === 1 && story.dates[0]!.some(isBack)
      ? 'side'
      : happening.inTitle || tied(story.title)
        ? 'main'
        : happening.inLead || tied(story.lead) || same
          ? 'lead'
          : 'side';
  add(main);
  const gate = (name: string): void => {
    if (main !== 'main') add(name);
    add(`${main}&${name}`);
  };

  // Cues, by whether they stand beside the claim, before it or after it in its sentence.
  const { cues, one, many } = wordingOf(document, sentence);
  const beside = wordsOf(document, segment.first, segment.last);
  const left = wordsOf(document, sentence.first, claim.first);
  for (const { id, pattern, sided } of cues) {
    if (sided) add(`cue:${id}:${pattern.test(left) ? 'left' : 'right'}`);
    else add(`cue:${id}`);
    if (pattern.test(beside)) add(`cue:${id}:beside`);
  }

  // Where it stands.
  const kind = document.blocks[sentence.block]?.kind ?? 'paragraph';
  if (kind !== 'paragraph' && kind !== 'title') add(`block:${kind}`);
  const place = claim.sentence / Math.max(1, sentences.length - 1);
  const opensBlock = sentences[claim.sentence - 1]?.block !== sentence.block;
  if (!early) add('body');
  for (const work of story.work) add(`work:${work}:${early ? 'head' : main}`);

  // When. The old date of what the title tells is no sign of background.
  const when = main === 'main' ? 'main-' : main === 'lead' && !early ? 'tied-' : '';
  const dates = story.dates[claim.sentence]!;
  const distance = ({ first, last }: DatePhrase): number =>
    (last < segment.first || first > segment.last ? APART : 0) +
    Math.min(Math.abs(first - claim.last), Math.abs(claim.first - last));
  const nearest = dates.toSorted((a, b) => distance(a) - distance(b))[0];
  let age = 'undated';
  if (nearest) {
    const name = dateFeature(nearest, story, claim.sentence > 1);
    add(`${when}date:${name}`);
    if (distance(nearest) < APART) add(`${when}date-beside:${name}`);
    if (nearest.first - sentence.first < OPENING) add(`date-opens:${ageOf(name)}`);
    age = ageOf(name);
    for (const date of dates)
      if (date !== nearest) add(`date2:${ageOf(dateFeature(date, story, claim.sentence > 1))}`);
    if (
      (nearest.kind === 'year' && nearest.month === null) ||
      nearest.kind === 'past' ||
      nearest.kind === 'stretch'
    )
      add(`${when}period:${claim.counted && low !== 1 ? 'count' : 'one'}`);
  } else if (!opensBlock) {
    const earlier = sentences
      .slice(Math.max(0, claim.sentence - 3), claim.sentence)
      .filter(({ block }) => block === sentence.block)
      .flatMap(({ index: one }) => story.dates[one]!)
      .at(-1);
    if (earlier) {
      gate(`carried:${ageOf(dateFeature(earlier, story, true))}`);
    }
  }
  gate(age);
  const at =
    kind === 'title' ? 'title' : early ? 'lead' : place < 0.4 ? 'early' : place < 0.75 ? 'middle' : 'late';
  add(early && age === 'old' ? 'at:elsewhen' : `at:${at}`);
  // A turn to something else holds until a paragraph names the article's own parties again.
  const turn = story.turns[claim.sentence]!;
  if (turn) gate(`turned:${turn}`);
  if (happening.years.size > 0 && story.now && [...happening.years].every((year) => year < story.now!.year))
    gate('hap:old');

  // How it is said.
  const phrasing = phrasingOf(document, sentence, claim, story.quoted[claim.sentence]!);
  for (const name of phrasing) add(name);
  for (const name of ['tense:had', 'tense:have', 'bare', 'definite', 'indefinite'])
    if (phrasing.includes(name)) add(`${main}&${name}`);
  add(`events:${one ? (many ? 'both' : 'one') : many ? 'many' : 'none'}`);
  if (age === 'old' && claim.counted && low !== 1) add(`old-count:${one ? 'event' : 'no-event'}`);

  // How many.
  if (!claim.counted) add('count:none');
  else if (low === null) add('count:vague');
  else
    add(low >= HUGE ? 'count:huge' : low >= LARGE ? 'count:large' : low === 1 ? 'count:one' : 'count:some');
  if (claim.ofRow) add('one-of-row');
  if (phrasing.includes('tense:have') && claim.counted && low !== 1) gate('have-count');

  // The happening it belongs to.
  const size = happening.claims.length;
  add(`hap:size-${size === 1 ? 'one' : size < 4 ? 'few' : 'many'}`);
  const others = happening.claims.filter((other) => other !== index);
  if (others.some((other) => claims[other]!.sentence === 0)) add('hap:title');
  if (others.some((other) => claims[other]!.sentence <= LEAD)) add('hap:lead');
  if (size > 2 && size === story.greatest) add('hap:greatest');
  const who = low === 1 && names.length > 0 ? 'person' : low === 1 ? 'one' : 'noun';
  const called = who === 'person' ? names : noun ? [noun] : [];
  if (called.length > 0) {
    add(
      `${who}:${called.some((word) => story.title.has(word)) ? 'title' : called.some((word) => story.lead.has(word)) ? 'lead' : 'new'}`,
    );
    if (called.some((word) => (story.often.get(word) ?? 0) >= 5)) add(`${who}:often`);
  }
  if (claim.victims) {
    const phrase = wordsOf(document, claim.victims.first, claim.victims.last);
    if (/ (?:other|others|another|further|more|additional|second|third) /.test(phrase))
      add(claims[index - 1]?.sentence === claim.sentence ? 'others:here' : 'others');
  }
  if (!early) {
    add(story.kinds.has(claim.kind) ? 'head:kind' : 'head:other-kind');
    if (low !== null && low > 1 && story.counts.has(low)) add('head:count');
    const proper: string[] = [];
    for (let i = sentence.first + 1; i <= sentence.last; i++)
      if (tokens[i]!.tag === 'PROPN' && tokens[i]!.lower.length > 3) proper.push(singular(tokens[i]!.lower));
    if (proper.length > 0) {
      const known = proper.filter((name) => story.title.has(name) || story.lead.has(name)).length;
      add(known === 0 ? 'names:new' : known === proper.length ? 'names:known' : 'names:both');
    }
  }

  add(`tone:${story.tone}:${main}`);
  if (claim.perpetrator) {
    const doers = (claim.perpetrator.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map(singular);
    const where = doers.some((word) => story.title.has(word))
      ? 'title'
      : doers.some((word) => story.lead.has(word))
        ? 'lead'
        : 'new';
    gate(`by:${where}`);
  }
  if (!early && low !== null && low > 1) {
    const most = story.heads.get(claim.kind);
    if (most !== undefined) gate(`head:${low > most ? 'more' : low === most ? 'same' : 'less'}`);
  }

  if (HELD.test(beside)) {
    gate('held');
    gate(`held:${claim.counted && low !== 1 ? 'count' : low === 1 ? 'one' : 'some'}`);
  }
  // What is always so: "gangs raid villages, killing farmers", in a sentence without a past tense.
  if (phrasing.includes('bare') && phrasing.includes('form:ing') && !hasPast(document, sentence))
    add('habit');

  // Crimes that a court names: one victim is the case, many are a list.
  if (CONVICTED.test(left)) {
    gate('convicted');
    gate(story.crimes >= 3 ? 'crimes:many' : 'crimes:few');
  } else if (ACCUSED.test(left)) gate('accused');
  // Titles and leads that tell of no casualty: what the body tells is background or figures.
  if (story.silent && !early) add('silent-head:body');
  if (story.silentTitle) gate('silent-title');
  if (story.work.has('report')) add(claim.counted && low !== 1 ? `report:count:${age}` : 'report:other');
  // By what rule it was found, and who answers for it.
  add(`rule:${claim.rule}`);
  add(`source:${claim.stance ?? 'none'}`);
  if (claim.certainty) add(`doer:${claim.certainty}`);
  for (const name of backgroundOf(document, story, claim, main)) add(name);
  for (const name of surroundingsOf(document, story, claim, early)) add(name);
  return [...features];
}
