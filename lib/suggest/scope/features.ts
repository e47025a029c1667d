import type { CasualtyKind, Scope } from '../../model.ts';
import type { AnalysedDocument, Sentence } from '../document.ts';
import { singular } from '../people.ts';
import { findDates, type DatePhrase } from './dates.ts';
import { SCOPE_CUES } from './cues.ts';

/** What the scope of a claim is read from. Token positions, both inclusive. */
export interface ScopeClaim {
  first: number;
  last: number;
  sentence: number;
  kind: CasualtyKind;
  low: number | null;
  high: number | null;
  counted: boolean;
}

/** A claim before with the scope it was given. */
export interface ToldClaim extends ScopeClaim {
  scope: Scope;
}

/** What the title and the first sentences tell about the event that the article reports. */
export interface MainEvent {
  year: number | null;
  /** The lead tells of a report, a ranking or a year's figures. */
  report: boolean;
  months: ReadonlySet<number>;
  kinds: ReadonlySet<CasualtyKind>;
  victims: ReadonlySet<string>;
  counts: ReadonlySet<number>;
  names: ReadonlySet<string>;
}

/** Sentences after the title that tell the event: the lead. */
const LEAD = 3;
/** Counts from here on are large. */
const LARGE = 100;
const HUGE = 1000;

const HAVE = /^(?:has|have|'ve)$/;

/** Words of the sentences that name places and parties, in lower case. */
function namesOf({ tokens }: AnalysedDocument, sentence: Sentence): string[] {
  const names: string[] = [];
  for (let i = sentence.first + 1; i <= sentence.last; i++)
    if (tokens[i]!.tag === 'PROPN' && tokens[i]!.lower.length > 3) names.push(tokens[i]!.lower);
  return names;
}

/** The words of a sentence between two tokens, in lower case. */
const wordsOf = ({ tokens }: AnalysedDocument, first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ');

const nounsOf = ({ tokens }: AnalysedDocument, { first, last }: ScopeClaim): string[] =>
  tokens
    .slice(first, last + 1)
    .filter(({ tag, lower }) => (tag === 'NOUN' || tag === 'PROPN') && lower.length > 2)
    .map(({ lower }) => singular(lower));

/** Words of a lead that tells figures of a period and not one event. */
const REPORT =
  / (?:new|annual|yearly|quarterly|latest|monthly) (?:report|survey|study|figures|index|count|tally) | (?:on the rise|on rise|record number|worst year|deadliest year|this year|per cent|percent|quarter) /;

/** The latest year named in the whole text, when it names at least two: an article mostly tells of that one. */
function latestYear({ tokens }: AnalysedDocument): number | null {
  const years = new Set(
    tokens.filter(({ text }) => /^(?:19|20)[0-3]\d$/.test(text)).map(({ text }) => Number(text)),
  );
  return years.size > 1 ? Math.max(...years) : null;
}

/** Words that open a clause or a complement: what a claim hangs on. */
const OPENERS =
  /^(?:after|before|since|when|while|who|whom|which|where|whose|that|including|of|for|over|in|from|as|although|because|if|until|but|and)$/;

/** The main event by the claims of the title and lead; all empty when they hold none. */
export function mainEvent(document: AnalysedDocument, claims: readonly ScopeClaim[]): MainEvent {
  // A caption between title and text often shows an older event: it tells nothing of this one.
  const head = document.sentences
    .filter(({ block }) => document.blocks[block]?.kind !== 'caption')
    .slice(0, LEAD + 1);
  const dates = head.flatMap((sentence) => findDates(document, sentence));
  const published = /^(\d{4})-(\d\d)/.exec(document.article.published ?? '');
  const years = dates.map(({ year }) => year).filter((year) => year !== null);
  const early = claims.filter(({ sentence }) => sentence <= LEAD);
  const told = early.length > 0 ? early : claims.slice(0, 1);
  return {
    year: published ? Number(published[1]) : years.length > 0 ? Math.max(...years) : latestYear(document),
    report: REPORT.test(` ${head.map(({ first, last }) => wordsOf(document, first, last)).join(' ')} `),
    months: new Set([
      ...dates.map(({ month }) => month).filter((month) => month !== null),
      ...(published ? [Number(published[2]) - 1] : []),
    ]),
    kinds: new Set(told.map(({ kind }) => kind)),
    victims: new Set(told.flatMap((claim) => nounsOf(document, claim))),
    counts: new Set(told.map(({ low }) => low).filter((low): low is number => low !== null && low > 1)),
    names: new Set(head.flatMap((sentence) => namesOf(document, sentence))),
  };
}

/** Dates that are surely not the event's. */
const ELSEWHEN = /^(?:past|year-before|year-unknown|month-month-other|near-month-other|month-month)$/;

/** How a date lies to the article: of the event, another one, or not to be told. */
function dateFeature(date: DatePhrase, main: MainEvent): string {
  if (date.kind === 'year') {
    if (main.year === null) return 'year-unknown';
    return date.year === main.year ? 'year-same' : date.year! < main.year ? 'year-before' : 'year-after';
  }
  if (date.kind === 'month' || (date.kind === 'near' && date.month !== null))
    return main.months.has(date.month!)
      ? 'month-same'
      : main.months.size > 0
        ? `${date.kind}-month-other`
        : `${date.kind}-month`;
  return date.kind;
}

const properOf = ({ tokens }: AnalysedDocument, { first, last }: ScopeClaim): Set<string> =>
  new Set(
    tokens
      .slice(first, last + 1)
      .filter(({ tag, lower }) => tag === 'PROPN' && lower.length > 2)
      .map(({ lower }) => lower),
  );

/** One person named in both, or one noun with the same number above one. */
function sameVictims(
  document: AnalysedDocument,
  one: ToldClaim,
  other: ScopeClaim,
  names: ReadonlySet<string>,
): boolean {
  if (
    one.kind === other.kind &&
    one.low !== null &&
    one.low > 1 &&
    one.low === other.low &&
    one.high === other.high
  )
    return true;
  if (other.low !== 1 || one.low !== 1) return false;
  for (const name of properOf(document, one)) if (names.has(name)) return true;
  return false;
}

/**
 * The features of a claim by name; `history` are the claims before it with their scopes. The same names are weighed by
 * the shipped weights.
 */
export function featuresOf(
  document: AnalysedDocument,
  claim: ScopeClaim,
  main: MainEvent,
  history: readonly ToldClaim[],
): string[] {
  const before = history.at(-1) ?? null;
  const { tokens, sentences } = document;
  const sentence = sentences[claim.sentence]!;
  const features = new Set<string>(['bias']);
  const text = ` ${wordsOf(document, sentence.first, sentence.last)} `;
  const left = ` ${wordsOf(document, sentence.first, claim.first)} `;
  for (const { id, pattern, sided } of SCOPE_CUES) {
    if (!pattern.test(text)) continue;
    features.add(sided ? `cue:${id}:${pattern.test(left) ? 'left' : 'right'}` : `cue:${id}`);
  }
  // Where it stands.
  const kind = document.blocks[sentence.block]?.kind ?? 'paragraph';
  if (kind !== 'paragraph' && kind !== 'title') features.add(`block:${kind}`);
  const place = claim.sentence / Math.max(1, sentences.length - 1);
  const opensBlock = sentences[claim.sentence - 1]?.block !== sentence.block;
  // When.
  const dates = findDates(document, sentence);
  const nearest = dates.toSorted(
    (a, b) => Math.abs(a.first - claim.last) - Math.abs(b.first - claim.last),
  )[0];
  features.add(nearest ? `date:${dateFeature(nearest, main)}` : 'date:none');
  // A date of another time speaks for itself, also in the first lines.
  const elsewhen = nearest !== undefined && ELSEWHEN.test(dateFeature(nearest, main));
  const early = claim.sentence <= LEAD;
  const where =
    kind === 'title' ? 'title' : early ? 'lead' : place < 0.4 ? 'early' : place < 0.75 ? 'middle' : 'late';
  features.add(elsewhen && early ? 'at:elsewhen' : `at:${where}`);
  for (const date of dates) if (date !== nearest) features.add(`date2:${dateFeature(date, main)}`);
  if (dates.length === 0 && !opensBlock) {
    const earlier = sentences
      .slice(Math.max(0, claim.sentence - 3), claim.sentence)
      .filter(({ block }) => block === sentence.block)
      .flatMap((one) => findDates(document, one))
      .at(-1);
    if (earlier) features.add(`carried:${dateFeature(earlier, main)}`);
  }
  // How it is said.
  const span = tokens.slice(Math.max(sentence.first, claim.first - 3), claim.last + 1);
  if (span.some(({ lower }) => lower === 'had')) features.add('tense:had');
  if (span.some(({ lower }) => HAVE.test(lower))) features.add('tense:have');
  if (span.some(({ lower }) => /^(?:is|are|am|being)$/.test(lower))) features.add('tense:present');
  if (span.some(({ lower }) => /^(?:was|were)$/.test(lower))) features.add('tense:was');
  if (
    span.some(({ lower }) =>
      /^(?:killings|murders|deaths|abductions|kidnappings|executions|assassinations|disappearances|arrests)$/.test(
        lower,
      ),
    )
  )
    features.add('noun:plural');
  else if (
    span.some(({ lower }) =>
      /^(?:killing|murder|death|abduction|kidnapping|execution|assassination|massacre|disappearance)$/.test(
        lower,
      ),
    )
  )
    features.add('noun:act');
  // How many.
  const { low } = claim;
  if (!claim.counted) features.add('count:none');
  else if (low === null) features.add('count:vague');
  else
    features.add(
      low >= HUGE ? 'count:huge' : low >= LARGE ? 'count:large' : low === 1 ? 'count:one' : 'count:some',
    );
  if (claim.sentence > LEAD && low !== null && low > 1 && main.counts.has(low)) features.add('main:count');
  // What it shares with the event of the title and lead; a claim of the lead itself would share everything.
  const shares = claim.sentence > LEAD;
  const names = shares ? namesOf(document, sentence) : [];
  if (shares) {
    features.add(main.kinds.has(claim.kind) ? 'main:kind' : 'main:other-kind');
    const shared = nounsOf(document, claim).some((noun) => main.victims.has(noun));
    features.add(shared ? 'main:victims' : 'main:other-victims');
    if (names.length > 0)
      features.add(names.some((name) => main.names.has(name)) ? 'main:names' : 'main:other-names');
    const common = ['main:kind', 'main:victims', 'main:names'].filter((name) => features.has(name)).length;
    features.add(`main:common-${common}`);
  }
  const plural = span.some(({ tag, lower }) => tag === 'NOUN' && lower !== singular(lower));
  const determined = span.some(
    ({ tag, lower }) => tag === 'DET' || tag === 'NUM' || /^(?:his|her|their|its|a|an|the)$/.test(lower),
  );
  if (plural && !determined) features.add('plural:bare');
  if (plural && !claim.counted && (features.has('tense:have') || features.has('tense:present')))
    features.add('plural:generic');
  for (let i = claim.first; i > sentence.first && i > claim.first - 9; i--)
    if (OPENERS.test(tokens[i - 1]!.lower)) {
      features.add(`after:${tokens[i - 1]!.lower}`);
      break;
    }
  if (main.report) features.add('lead:report');
  const people = [...properOf(document, claim)];
  if (claim.low === 1 && people.length > 0)
    features.add(
      people.some((name) => main.names.has(name) || main.victims.has(name)) ? 'person:main' : 'person:new',
    );
  // What went before.
  const names2 = properOf(document, claim);
  const told = history.findLast((one) => one.scope !== 'none' && sameVictims(document, one, claim, names2));
  if (told) features.add(`same:${told.scope}`);
  const first = history[0];
  if (first && first.scope !== 'none') features.add(`first:${first.scope}`);
  if (before) {
    const there = sentences[before.sentence]!;
    const near =
      before.sentence === claim.sentence ? 'sentence' : there.block === sentence.block ? 'block' : 'far';
    if (near !== 'far' || opensBlock)
      features.add(`before:${near}:${before.scope === 'none' ? 'event' : before.scope}`);
  }
  return [...features];
}
