/** One attack in two invented papers, as two coders tagged it: Ada, whose library it is, and Bel. */
import type {
  ActorType,
  Annotation,
  AnnotationValue,
  Bundle,
  CasualtyValue,
  ConflictEvent,
  Count,
  StoredArticle,
} from '../../lib/model';
import { addByHand } from '../../lib/review';

export const NOW = '2026-03-05T09:00:00.000Z';

const POST = [
  'Raid on Orlo barracks leaves soldiers dead',
  '',
  'Five soldiers were killed and eleven others are missing after a raid on the barracks of Orlo on Monday, the Tarn army said.',
  '',
  'Around 30 of the attackers were killed, according to the army. The Ridge Front claimed the raid.',
  '',
  'Two villagers were also killed by stray fire, a clinic said. More than 9,000 people have died in the war since 2019.',
].join('\n');

const TIMES = [
  'Ridge Front says it killed many in Orlo',
  '',
  'The Ridge Front said its fighters had killed several soldiers in the barracks of Orlo on Monday and captured four.',
  '',
  'A doctor at the Orlo clinic said three villagers had died.',
].join('\n');

function article(id: string, site: string, text: string, published: string): StoredArticle {
  return {
    id,
    url: `https://${site.toLowerCase().replace(' ', '-')}.example/orlo`,
    canonicalUrl: null,
    title: text.split('\n')[0] ?? '',
    byline: null,
    site,
    language: 'en',
    published,
    modified: null,
    text,
    extractor: 'test',
    accessed: '2026-03-04T08:00:00.000Z',
    textHash: `${id}-hash`,
  };
}

export const post = article('post', 'Orlo Post', POST, '2026-03-03T10:00:00Z');
export const times = article('times', 'Bresk Times', TIMES, '2026-03-04T10:00:00Z');

export function spanOf({ text }: StoredArticle, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length, text: words };
}

export const exactly = (n: number, text: string): Count => ({ text, low: n, high: n, qualifier: 'exact' });

/** A claim of an article in a few words. */
export function claimOf(
  where: StoredArticle,
  kind: CasualtyValue['kind'],
  count: Count,
  victims: string,
  more: Partial<CasualtyValue> & {
    status?: 'civilian' | 'combatant';
    actor?: string;
    says?: string;
    by?: string;
  } = {},
): CasualtyValue {
  const { status = 'combatant', actor = null, says, by, ...rest } = more;
  const party = (words: string) => ({
    ...spanOf(where, words),
    resolved: words.replace(/^(?:the|The) /u, ''),
  });
  return {
    kind,
    count,
    victims: { ...party(victims), actor, status },
    perpetrator: by === undefined ? null : { ...party(by), actor: 'front', certainty: 'claimed' },
    source: says === undefined ? null : { ...party(says), stance: 'states' },
    scope: 'event',
    negated: false,
    ...rest,
  };
}

export function tag(
  id: string,
  where: StoredArticle,
  words: string,
  value: AnnotationValue,
  person: string,
): Annotation {
  const made = addByHand(
    { span: spanOf(where, words), value },
    { id, articleId: where.id, text: where.text, now: NOW, person },
  );
  return { ...made, status: 'accepted' };
}

const several: Count = { text: 'several', low: null, high: null, qualifier: 'vague' };
const around: Count = { text: 'Around 30', low: 30, high: 30, qualifier: 'about' };

function actorTags(prefix: string, person: string): Annotation[] {
  const actor = (
    id: string,
    where: StoredArticle,
    words: string,
    key: string,
    name: string,
    type: ActorType,
  ) =>
    tag(`${prefix}${id}`, where, words, { kind: 'actor', actor: key, name, type, roles: ['other'] }, person);
  return [
    actor('a1', post, 'the Tarn army', 'army', 'Tarn army', 'state_forces'),
    actor('a2', post, 'The Ridge Front', 'front', 'Ridge Front', 'rebel'),
    actor('a3', times, 'The Ridge Front', 'front', 'Ridge Front', 'rebel'),
  ];
}

/** What Ada tagged; Bel's differ from them in the ways that `bel` names. */
function claims(prefix: string, person: string, isBel: boolean): Annotation[] {
  const make = (id: string, where: StoredArticle, words: string, claim: CasualtyValue) =>
    tag(`${prefix}${id}`, where, words, { kind: 'casualty', claim }, person);
  const front = { by: 'The Ridge Front', actor: 'army' };
  return [
    make(
      'k1',
      post,
      'Five soldiers were killed',
      claimOf(post, 'killed', exactly(5, 'Five'), 'soldiers', { ...front, says: 'the Tarn army' }),
    ),
    make(
      'k2',
      post,
      'eleven others are missing',
      claimOf(post, isBel ? 'captured' : 'missing', exactly(11, 'eleven'), 'soldiers', {
        ...front,
        says: 'the Tarn army',
      }),
    ),
    make(
      'k3',
      post,
      isBel ? '30 of the attackers were killed' : 'Around 30 of the attackers were killed',
      claimOf(post, 'killed', isBel ? exactly(30, '30') : around, 'attackers', { says: 'the army' }),
    ),
    make(
      'k4',
      post,
      'Two villagers were also killed',
      claimOf(post, 'killed', exactly(isBel ? 3 : 2, 'Two'), 'villagers', {
        status: 'civilian',
        says: 'a clinic',
      }),
    ),
    ...(isBel
      ? []
      : [
          make(
            'k5',
            post,
            'More than 9,000 people have died',
            claimOf(
              post,
              'killed',
              { text: 'More than 9,000', low: 9000, high: null, qualifier: 'more_than' },
              'people',
              { scope: 'cumulative' },
            ),
          ),
        ]),
    make(
      'k6',
      times,
      'killed several soldiers',
      claimOf(times, 'killed', several, 'soldiers', {
        ...front,
        says: isBel ? undefined : 'The Ridge Front',
      } as never),
    ),
    ...(isBel
      ? [
          make(
            'k8',
            times,
            'killed many in Orlo',
            claimOf(times, 'killed', { ...several, text: 'many' }, 'soldiers'),
          ),
        ]
      : [make('k7', times, 'captured four', claimOf(times, 'captured', exactly(4, 'four'), 'soldiers'))]),
    make(
      'k9',
      times,
      'three villagers had died',
      claimOf(times, 'killed', exactly(3, 'three'), 'villagers', { status: 'civilian', says: 'A doctor' }),
    ),
  ];
}

const EVENT: ConflictEvent = {
  id: 'event',
  name: 'Raid on Orlo',
  date: '2026-03-02',
  place: 'Orlo',
  articleIds: ['post', 'times'],
  claimIds: [],
  created: NOW,
  modified: NOW,
};

export function adaRecords(): Bundle {
  const own = claims('ada-', 'Ada', false);
  const inEvent = own.filter(({ value }) => value.kind === 'casualty' && value.claim.scope === 'event');
  const claimIds = inEvent.map(({ id }) => id);
  return {
    articles: [post, times],
    annotations: [
      ...own.map((each) => (claimIds.includes(each.id) ? { ...each, eventId: 'event' } : each)),
      ...actorTags('ada-', 'Ada'),
    ],
    actors: [],
    events: [{ ...EVENT, claimIds }],
  };
}

/** Bel gave the articles other ids, and did not read the event. */
export function belRecords(): Bundle {
  const ids: Record<string, string> = { post: 'bel-post', times: 'bel-times' };
  const moved = (id: string): string => ids[id] ?? id;
  return {
    articles: [post, times].map((each) => ({ ...each, id: moved(each.id) })),
    annotations: [...claims('bel-', 'Bel', true), ...actorTags('bel-', 'Bel')].map((each) => ({
      ...each,
      articleId: moved(each.articleId),
    })),
    actors: [],
    events: [],
  };
}
