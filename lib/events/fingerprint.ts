/**
 * What an article says of its main event, small enough to be compared with thousands of others: days, names
 * of places, parties, victims. Claims of another event, totals over a time and what is no fact do not count.
 */
import type { ActorType, ActorValue, CasualtyKind, CasualtyValue, Span, VictimStatus } from '../model';
import { dayOf, findDays, type Days } from './days';
import { fold, isGeneric, isPeople, nameKey, namesIn, type Name } from './names';

/** A claim and where it stands in the text. */
export interface ReportClaim {
  span: Span;
  value: CasualtyValue;
}

/** An article as far as its event is concerned. */
export interface Report {
  id: string;
  text: string;
  /** ISO 8601, as the page declares it. */
  published: string | null;
  claims: readonly ReportClaim[];
  parties: readonly ActorValue[];
}

export interface VictimGroup {
  kind: CasualtyKind;
  /** "soldiers" as "soldier"; empty where nobody says who. */
  head: string;
  words: string;
  status: VictimStatus;
  low: number | null;
  high: number | null;
  /** "more than 300", with `low` 300. */
  above?: boolean;
}

export interface PartyName {
  key: string;
  words: string;
  /** Of a state: it has a part in too many events to tell them apart. */
  isCommon: boolean;
}

export interface Fingerprint {
  id: string;
  published: number | null;
  days: Days[];
  names: Name[];
  parties: PartyName[];
  victims: VictimGroup[];
}

/** Characters at the beginning in which a report tells what it is about. */
const LEAD = 900;
/** What happened longer before the article is its background, days. */
const RECENT = 10;

const SENTENCE = /[^\n]+?(?:[.!?]["”’')\]]*(?=\s)|(?=\n)|$)/gu;

interface Sentence extends Span {
  text: string;
  /** The days it names, looked for once and only where they are asked for. */
  days: () => Days[];
}

function sentencesOf(text: string, upTo: number, published: number | null): Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    if (start > upTo) break;
    const words = match[0].trim();
    if (words === '') continue;
    let known: Days[] | null = null;
    const days = (): Days[] => (known ??= findDays(words, published));
    found.push({ start, end: start + words.length, text: words, days });
  }
  return found;
}

/** The day words that stand closest to a claim within its sentence: "nine, a week after bombs killed 17". */
function nearest(days: readonly Days[], at: number): Days | undefined {
  const distance = ({ start, words }: Days): number =>
    start >= at ? start - at : Math.max(0, at - start - words.length);
  return days.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Whether words date something as long before the article. */
function isLongAgo({ isPast, to }: Days, published: number | null): boolean {
  return isPast || (to !== null && published !== null && to < published - RECENT);
}

/** A claim that its own words, or else the engine, date long before the article. */
function isBackground(claim: ReportClaim, sentence: Sentence, published: number | null): boolean {
  const spoken = sentence.days().filter(({ ofSpeech }) => !ofSpeech);
  const own =
    nearest(spoken, claim.span.start - sentence.start) ??
    findDays(claim.value.date?.text ?? '', published)[0];
  return own !== undefined && isLongAgo(own, published);
}

function isOfEvent({ value }: ReportClaim): boolean {
  return value.scope === 'event' && !value.negated;
}

/**
 * Claims that tell of the event in an article that states no figure of its own: what somebody denies ("denied that
 * its planes bombed a clinic, where five people were killed"), and a total since a day just before the article
 * ("4,000 displaced since Saturday"). Beside a claim of the event's own neither is needed, and a total would blur it.
 */
function impliesEvent({ value }: ReportClaim, sentence: Sentence, published: number | null): boolean {
  if (value.source?.stance === 'denies') return true;
  if (value.scope !== 'cumulative' || published === null) return false;
  const since = sentence
    .days()
    .find(({ words, start, ofSpeech }) => !ofSpeech && isSince(sentence, words, start));
  return since?.from != null && since.from >= published - RECENT;
}

const SINCE = /\b(?:since|from) (?:(?:early|late) (?:on )?|the night of )?$/iu;

function isSince({ text }: Sentence, words: string, start: number): boolean {
  return SINCE.test(text.slice(0, start)) || /^(?:since|from) /iu.test(words);
}

function headOf(words: string): string {
  const first = fold(words).split(/ (?:of|in|from|who|at|with|and|on|near) /u)[0] ?? '';
  const head = first.split(' ').at(-1) ?? '';
  const plurals: Record<string, string> = { people: 'person', children: 'child', men: 'man', women: 'woman' };
  return plurals[head] ?? head.replace(/men$/u, 'man').replace(/(?<=\p{L}{3})s$/u, '');
}

function victimGroup(value: CasualtyValue): VictimGroup {
  const { victims, count, kind } = value;
  const words = victims?.resolved || victims?.text || '';
  const status = victims?.status ?? 'unknown';
  return {
    kind,
    head: /\d/u.test(words) ? '' : headOf(words),
    words,
    status,
    low: count.low,
    ...(count.qualifier === 'more_than' ? { above: true } : {}),
    high: count.high,
  };
}

const NAMED_TYPES: readonly ActorType[] = [
  'rebel',
  'militia',
  'state',
  'state_forces',
  'international',
  'organisation',
];

/** Names of parties by the words that have a capital, in any order: "Coordination of Movements of Azawad". */
function partyName({ name, type }: ActorValue, text: string): PartyName | null {
  const words = name
    .replace(/\([^)]{0,200}\)/gu, ' ')
    .split(/[\s,]+/u)
    .filter(Boolean);
  const capitals = words.filter((word) => /^(?:al-)?\p{Lu}/u.test(word));
  // "Eleven soldiers", "Families": a capital at the beginning of a sentence names nobody.
  if (capitals.length === 1 && (words.length > 1 || text.includes(name.toLowerCase()))) return null;
  if (name.includes(',') || capitals.every(isGeneric)) return null;
  const own = capitals.filter((word) => !isPeople(word));
  const key = own.map(nameKey).filter(Boolean).toSorted().join(' ');
  return key.length < 3 ? null : { key, words: name, isCommon: type !== 'rebel' && type !== 'militia' };
}

function partiesOf({ parties, text }: Report): PartyName[] {
  const byKey = new Map<string, PartyName>();
  for (const actor of parties) {
    const isArmed = actor.type === 'rebel' || actor.type === 'militia';
    const didOrSuffered = actor.roles.includes('perpetrator') || actor.roles.includes('victim');
    if (!NAMED_TYPES.includes(actor.type) || (!isArmed && !didOrSuffered)) continue;
    const party = partyName(actor, text);
    if (!party) continue;
    const known = byKey.get(party.key);
    if (!known || known.words.length > party.words.length) byKey.set(party.key, party);
  }
  return [...byKey.values()];
}

/** Each name once, as a place when it is one anywhere; names of parties are left out. */
function uniqueNames(names: readonly Name[], parties: ReadonlySet<string>): Name[] {
  const byKey = new Map<string, Name>();
  for (const name of names) {
    const known = byKey.get(name.key);
    if (parties.has(name.key) && !name.isPlace) continue;
    byKey.set(name.key, {
      ...name,
      isPlace: name.isPlace || known?.isPlace === true,
      isWide: name.isWide || known?.isWide === true,
    });
  }
  return [...byKey.values()];
}

function inside(span: Span, sentence: Span): boolean {
  return span.start >= sentence.start && span.start < sentence.end;
}

/**
 * @returns null for an article that reports no casualties of an event of its own: there is nothing to compare.
 *
 * @example fingerprintOf(report)?.names.map(({ words }) => words) // ['Orvasta']
 */
export function fingerprintOf(report: Report): Fingerprint | null {
  const published = dayOf(report.published);
  const last = Math.max(LEAD, ...report.claims.map(({ span }) => span.end));
  const sentences = sentencesOf(report.text, last, published);
  const claimsIn = sentences.map((sentence) => report.claims.filter(({ span }) => inside(span, sentence)));
  const background = new Set<ReportClaim>();
  sentences.forEach((sentence, index) => {
    for (const claim of claimsIn[index] ?? [])
      if (isBackground(claim, sentence, published)) background.add(claim);
  });
  const told = sentences.flatMap((sentence, index) =>
    (claimsIn[index] ?? []).filter((claim) => !background.has(claim)).map((claim) => ({ claim, sentence })),
  );
  const stated = told.filter(({ claim }) => isOfEvent(claim));
  const implied = told.filter(({ claim, sentence }) => impliesEvent(claim, sentence, published));
  const main = (stated.length > 0 ? stated : implied).map(({ claim }) => claim);
  if (main.length === 0) return null;
  const counts = new Set(main);
  const ofEvent = sentences.filter((_, index) => claimsIn[index]?.some((claim) => counts.has(claim)));
  const lead = sentences.filter(
    (sentence, index) => sentence.start < LEAD && (claimsIn[index] ?? []).every((claim) => counts.has(claim)),
  );
  const telling = [...new Set([...lead, ...ofEvent])];
  const daysIn = (of: readonly Sentence[]): Days[] =>
    of.flatMap(({ days }) => days()).filter((days) => !days.ofSpeech && !isLongAgo(days, published));
  const claimed = [
    ...main.flatMap(({ value }) => (value.date ? findDays(value.date.text, published) : [])),
    ...daysIn(ofEvent),
  ];
  const parties = partiesOf(report);
  return {
    id: report.id,
    published,
    days: claimed.length > 0 ? claimed : daysIn(lead),
    names: uniqueNames(
      [
        ...main.flatMap(({ value }) => (value.place ? namesIn(`in ${value.place.text}`) : [])),
        ...telling.flatMap(({ text }) => namesIn(text)),
      ],
      new Set(parties.flatMap(({ key, words }) => [key, nameKey(words)])),
    ),
    parties,
    victims: main.map(({ value }) => victimGroup(value)),
  };
}
