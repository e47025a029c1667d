/**
 * A library of invented articles for measuring: the same seed gives the same library. Outlets, places and
 * parties follow a Zipf distribution and annotations an article a log-normal one, as in real collections: a few
 * names are everywhere, most are rare; most articles hold a handful of tags, a few hold fifty.
 */
import { createHash } from 'node:crypto';
import type {
  ActorEntry,
  ActorType,
  Annotation,
  AnnotationStatus,
  AnnotationValue,
  Bundle,
  CasualtyKind,
  ConflictEvent,
  StoredArticle,
} from '../../../lib/model.ts';
import { Draw } from './draw.ts';
import { Writing } from './writing.ts';
import words from './words.json' with { type: 'json' };

/** Mean number of annotations an article: 10,000 articles hold 100,000. */
const ANNOTATIONS_AN_ARTICLE = 10;
const FIRST_DAY = Date.UTC(2022, 0, 3);
const DAYS = 1200;
const KINDS: readonly [CasualtyKind, number][] = [
  ['killed', 58],
  ['injured', 20],
  ['missing', 6],
  ['captured', 6],
  ['displaced', 6],
  ['combined', 4],
];
const STATUSES: readonly [AnnotationStatus, number][] = [
  ['accepted', 68],
  ['edited', 12],
  ['added', 8],
  ['rejected', 10],
  ['later', 2],
];
const COMBATANTS = new Set(['soldiers', 'fighters', 'militants', 'recruits', 'gendarmes']);

interface Party {
  id: string;
  name: string;
  type: ActorType;
}

interface Happening {
  place: string;
  region: string;
  day: number;
  victims: string;
  dead: number;
  hurt: number;
  by: Party;
  weapon: string;
}

/** Names of places: heads and tails in every combination, about five hundred. */
function places(): string[] {
  return words.placeHeads.flatMap((head) => words.placeTails.map((tail) => `${head}${tail}`));
}

function parties(draw: Draw): Party[] {
  const found: Party[] = [];
  for (const name of words.groupNames)
    for (const head of words.groupHeads) {
      const type = draw.weighted<ActorType>([
        ['rebel', 5],
        ['militia', 3],
        ['state_forces', 2],
      ]);
      found.push({ id: `actor-${found.length}`, name: `${name} ${head} of ${draw.of(places())}`, type });
    }
  return found;
}

function isoOf(day: number, minute: number): string {
  return new Date(FIRST_DAY + day * 86_400_000 + minute * 60_000).toISOString();
}

function actorTag(party: Party, role: 'perpetrator' | 'victim' | 'source'): () => AnnotationValue {
  return () => ({ kind: 'actor', actor: party.id, name: party.name, type: party.type, roles: [role] });
}

function claimSentence(draw: Draw, to: Writing, what: Happening): void {
  const kind = draw.weighted(KINDS);
  const n = kind === 'killed' ? what.dead : kind === 'injured' ? what.hurt : draw.upTo(40) + 1;
  const victims = kind === 'killed' ? what.victims : draw.of(words.victims);
  const says = draw.of(words.officials);
  const verb = kind === 'combined' ? 'killed or injured' : kind;
  const isTotal = draw.chance(0.06);
  const count = `${draw.chance(0.2) ? 'at least ' : ''}${n}`;
  to.tag(`${count} ${victims} were ${verb}`, (start) => ({
    kind: 'casualty',
    claim: {
      kind,
      count: {
        text: count,
        low: n,
        high: count === String(n) ? n : null,
        qualifier: count === String(n) ? 'exact' : 'at_least',
      },
      victims: {
        start: start + count.length + 1,
        end: start + count.length + 1 + victims.length,
        text: victims,
        resolved: victims,
        status: COMBATANTS.has(victims) ? 'combatant' : 'civilian',
      },
      perpetrator: null,
      source: { start, end: start, text: says, resolved: says, stance: 'states' },
      scope: isTotal ? 'cumulative' : 'event',
      negated: false,
    },
  }));
  to.say(` by ${what.weapon} ${isTotal ? 'since January' : `in ${what.place}`}, ${says} said. `);
}

function writing(draw: Draw, what: Happening, known: readonly Party[], tags: number): Writing {
  const to = new Writing();
  to.say(`${what.dead} ${what.victims} killed near ${what.place}, ${draw.of(words.officials)} says\n\n`);
  to.say(`${what.place.toUpperCase()} — `);
  claimSentence(draw, to, what);
  to.say(
    `The attack near ${what.place} in ${what.region} on ${new Date(FIRST_DAY + what.day * 86_400_000).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })} was blamed on the `,
  );
  to.tag(what.by.name, actorTag(what.by, 'perpetrator')).say('. ');
  while (to.tags.length < tags) {
    if (draw.chance(0.3)) to.say('\n\n');
    for (let n = draw.upTo(3); n > 0; n--) to.say(`${draw.of(words.filler)} `);
    if (draw.chance(0.42)) claimSentence(draw, to, what);
    else {
      const party = draw.chance(0.4) ? what.by : draw.zipf(known);
      to.say('A statement by the ')
        .tag(party.name, actorTag(party, draw.chance(0.5) ? 'source' : 'perpetrator'))
        .say(` spoke of another night in ${draw.zipf(words.regions)}. `);
    }
  }
  for (let n = 8 + draw.upTo(20); n > 0; n--)
    to.say(`${draw.of(words.filler)}${draw.chance(0.25) ? '\n\n' : ' '}`);
  return to;
}

function annotationOf(
  draw: Draw,
  article: StoredArticle,
  tag: Writing['tags'][number],
  index: number,
): Annotation {
  const { start, end } = tag;
  const quote = article.text.slice(start, end);
  const status = draw.weighted(STATUSES);
  const at = new Date(Date.parse(article.accessed) + (index + 1) * (4000 + draw.upTo(9000))).toISOString();
  const by = { type: 'person', name: draw.chance(0.7) ? 'A. Reader' : 'B. Coder' } as const;
  const value = tag.value(start);
  const maker =
    status === 'added'
      ? by
      : ({
          type: 'rule',
          rule: 'passive',
          engine: 'bench/1',
          confidence: 0.5 + draw.upTo(50) / 100,
        } as const);
  return {
    id: `${article.id}-${String(index).padStart(3, '0')}`,
    articleId: article.id,
    status,
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: quote,
        prefix: article.text.slice(Math.max(0, start - 32), start),
        suffix: article.text.slice(end, end + 32),
      },
      position: { type: 'TextPositionSelector', start, end },
    },
    quote,
    value,
    note: draw.chance(0.03) ? `Check against ${draw.of(words.outlets)}.` : '',
    tags: draw.chance(0.05) ? [draw.of(['to check', 'second source', 'translated'])] : [],
    created: at,
    modified: at,
    maker,
    history: [
      ...(maker.type === 'rule' ? [{ action: 'suggested' as const, at, by: maker }] : []),
      { action: status, at, by },
    ],
    revision: 1,
  };
}

/** Where the reports of one happening are, so that some become an event. */
function eventOf(articles: readonly StoredArticle[], annotations: Annotation[], what: Happening, n: number) {
  const id = `event-${n}`;
  const claims = annotations.filter(
    ({ value, status }) =>
      value.kind === 'casualty' &&
      value.claim.scope === 'event' &&
      status !== 'rejected' &&
      status !== 'later',
  );
  for (const claim of claims) claim.eventId = id;
  const at = articles[0]?.accessed ?? '';
  return {
    id,
    name: `${what.place} · ${what.by.name}`,
    date: isoOf(what.day, 0).slice(0, 10),
    place: what.place,
    articleIds: articles.map((article) => article.id),
    claimIds: claims.map((claim) => claim.id),
    created: at,
    modified: at,
  } satisfies ConflictEvent;
}

/** A library of so many articles, and ten times as many annotations. */
export function generateLibrary(count: number, seed = 7): Bundle {
  const draw = new Draw(seed);
  const known = parties(draw);
  const everywhere = places();
  const bundle: Bundle = { articles: [], annotations: [], actors: [], events: [] };
  while (bundle.articles.length < count) {
    const what: Happening = {
      place: draw.zipf(everywhere),
      region: draw.zipf(words.regions),
      day: draw.upTo(DAYS),
      victims: draw.zipf(words.victims),
      dead: 1 + draw.upTo(3) * draw.upTo(12),
      hurt: 1 + draw.upTo(30),
      by: draw.zipf(known),
      weapon: draw.of(words.weapons),
    };
    const reports = draw.weighted<number>([
      [1, 70],
      [2, 18],
      [3, 8],
      [5, 4],
    ]);
    const articles: StoredArticle[] = [];
    const annotations: Annotation[] = [];
    for (let each = 0; each < reports && bundle.articles.length + articles.length < count; each++) {
      const outlet = draw.zipf(words.outlets);
      const n = bundle.articles.length + articles.length;
      const id = `article-${String(n).padStart(6, '0')}`;
      const tags = Math.max(2, Math.round(draw.logNormal(ANNOTATIONS_AN_ARTICLE, 0.6)));
      const { text, tags: told } = writing(draw, what, known, tags);
      const host = outlet.toLowerCase().replace(/[^a-z]+/gu, '-');
      const url = `https://${host}.example/${isoOf(what.day, 0).slice(0, 10)}/${n}`;
      const article: StoredArticle = {
        id,
        url,
        canonicalUrl: url,
        title: text.slice(0, text.indexOf('\n')),
        byline: draw.chance(0.5) ? 'Staff' : null,
        site: outlet,
        language: 'en',
        published: isoOf(what.day, 400 + draw.upTo(900)),
        modified: null,
        text,
        extractor: 'bench/1',
        accessed: isoOf(what.day + 1, draw.upTo(1400)),
        textHash: createHash('sha256').update(text).digest('hex'),
        addresses: [url],
        earlier: [],
      };
      articles.push(article);
      annotations.push(...told.map((tag, index) => annotationOf(draw, article, tag, index)));
    }
    if (articles.length > 1 && draw.chance(0.5))
      bundle.events.push(eventOf(articles, annotations, what, bundle.events.length));
    bundle.articles.push(...articles);
    bundle.annotations.push(...annotations);
  }
  const now = isoOf(0, 0);
  bundle.actors = known
    .filter((_, index) => index % 2 === 0)
    .map(({ id, name, type }): ActorEntry => ({
      id,
      name,
      type,
      aliases: [],
      identifiers: {},
      created: now,
      modified: now,
    }));
  return bundle;
}
