/** Random bundles with the hardest strings there are: half characters, NUL, right-to-left, emoji, combining marks. */
import fc from 'fast-check';
import {
  ACTOR_ROLES,
  ACTOR_TYPES,
  ANNOTATION_STATUSES,
  CASUALTY_KINDS,
  CERTAINTIES,
  QUALIFIERS,
  SCOPES,
  STANCES,
  VICTIM_STATUSES,
  type ActorEntry,
  type Annotation,
  type AnnotationValue,
  type Bundle,
  type CasualtyValue,
  type ConflictEvent,
  type Decision,
  type Maker,
  type StoredArticle,
} from '../../lib/model';

const PIECES = [
  '\uD83D',
  '\uDD34',
  '🔴',
  '👩🏽‍🚒',
  'e\u0301',
  '\0',
  '\r\n',
  '\n',
  '\t',
  '\u202E',
  'مقتل خمسة',
  '\uFEFF',
  '\u00A0',
  '\u2028',
  '"',
  "'",
  "'=",
  '=1+1',
  '+',
  '-',
  '@',
  ',',
  ';',
  '\\',
  '<b>',
  '__proto__',
  'five dead ',
  'the army ',
];

/** Any sequence of UTF-16 units, leaning to the hard ones. */
export const hardText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 3, arbitrary: fc.string({ maxLength: 5 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const filled = hardText.map((text) => `x${text}`);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());
const anyId = fc.oneof(fc.uuid(), filled);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const quantity = maybe(fc.nat(100_000));

const maker: fc.Arbitrary<Maker> = fc.oneof(
  fc.record({ type: fc.constant('person' as const), name: hardText }),
  fc.record({
    type: fc.constant('rule' as const),
    rule: filled,
    engine: filled,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

const textSpan = fc.record({ start: fc.nat(50), end: fc.nat(50), text: hardText });
const party = { start: fc.nat(50), end: fc.nat(50), text: hardText, resolved: hardText, actor: maybe(anyId) };

const casualty: fc.Arbitrary<CasualtyValue> = fc.record(
  {
    kind: fc.constantFrom(...CASUALTY_KINDS),
    count: fc.record(
      {
        text: maybe(hardText),
        low: quantity,
        high: quantity,
        qualifier: fc.constantFrom(...QUALIFIERS),
        derived: fc.boolean(),
      },
      { requiredKeys: ['text', 'low', 'high', 'qualifier'] },
    ),
    victims: maybe(
      fc.record({
        ...party,
        status: fc.constantFrom(...VICTIM_STATUSES),
        groups: fc.array(hardText, { maxLength: 3 }),
      }),
    ),
    perpetrator: maybe(fc.record({ ...party, certainty: fc.constantFrom(...CERTAINTIES) })),
    source: maybe(fc.record({ ...party, stance: fc.constantFrom(...STANCES) })),
    scope: fc.constantFrom(...SCOPES),
    negated: fc.boolean(),
    partOf: maybe(anyId),
    supersedes: maybe(anyId),
    date: maybe(textSpan),
    place: maybe(textSpan),
  },
  { requiredKeys: ['kind', 'count', 'victims', 'perpetrator', 'source', 'scope', 'negated'] },
);

export const value: fc.Arbitrary<AnnotationValue> = fc.oneof(
  fc.record({
    kind: fc.constant('actor' as const),
    actor: anyId,
    name: hardText,
    type: fc.constantFrom(...ACTOR_TYPES),
    roles: fc.subarray([...ACTOR_ROLES]),
  }),
  fc.record({ kind: fc.constant('casualty' as const), claim: casualty }),
);

const decision: fc.Arbitrary<Decision> = fc.record(
  {
    action: fc.constantFrom('suggested', 'accepted', 'edited', 'reanchored'),
    at: date,
    by: maker,
    from: value,
    to: value,
  },
  { requiredKeys: ['action', 'at', 'by'] },
);

const article: fc.Arbitrary<StoredArticle> = fc.record(
  {
    id: anyId,
    url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    canonicalUrl: maybe(fc.webUrl()),
    title: hardText,
    byline: maybe(hardText),
    site: maybe(hardText),
    language: maybe(fc.constantFrom('en', 'fr', 'ar')),
    published: maybe(fc.oneof(date, hardText)),
    modified: maybe(date),
    text: filled,
    extractor: hardText,
    accessed: date,
    textHash: fc.constant('0'.repeat(64)),
    addresses: fc.array(fc.webUrl(), { maxLength: 2 }),
    earlier: fc.array(fc.record({ text: hardText, textHash: filled, accessed: date }), { maxLength: 2 }),
  },
  {
    requiredKeys: [
      'id',
      'url',
      'canonicalUrl',
      'title',
      'byline',
      'site',
      'language',
      'published',
      'modified',
      'text',
      'extractor',
      'accessed',
      'textHash',
    ],
  },
);

/** An annotation on a random stretch of whole characters of one of the articles. */
function annotationIn(articles: readonly StoredArticle[]): fc.Arbitrary<Annotation> {
  return fc
    .record({
      article: fc.constantFrom(...articles),
      from: fc.nat(),
      length: fc.nat(),
      rest: fc.record(
        {
          id: anyId,
          status: fc.constantFrom(...ANNOTATION_STATUSES),
          quote: hardText,
          value,
          note: hardText,
          tags: fc.array(filled, { maxLength: 3 }),
          created: date,
          modified: date,
          maker,
          history: fc.array(decision, { maxLength: 3 }),
          revision: fc.nat(),
          eventId: maybe(anyId),
        },
        {
          noNullPrototype: true,
          requiredKeys: [
            'id',
            'status',
            'quote',
            'value',
            'note',
            'tags',
            'created',
            'modified',
            'maker',
            'history',
            'revision',
          ],
        },
      ),
    })
    .map(({ article: { id, text }, from, length, rest }) => {
      const characters = Array.from(text);
      const first = from % characters.length;
      const last = first + 1 + (length % (characters.length - first));
      const start = characters.slice(0, first).join('').length;
      const exact = characters.slice(first, last).join('');
      return {
        ...rest,
        articleId: id,
        selectors: {
          quote: {
            type: 'TextQuoteSelector' as const,
            exact,
            prefix: text.slice(0, start),
            suffix: text.slice(start + exact.length),
          },
          position: { type: 'TextPositionSelector' as const, start, end: start + exact.length },
        },
      };
    });
}

const actor: fc.Arbitrary<ActorEntry> = fc.record({
  id: anyId,
  name: filled,
  type: fc.constantFrom(...ACTOR_TYPES),
  aliases: fc.array(hardText, { maxLength: 3 }),
  identifiers: fc.dictionary(filled, hardText, { maxKeys: 3, noNullPrototype: true }),
  created: date,
  modified: date,
});

const event: fc.Arbitrary<ConflictEvent> = fc.record(
  {
    id: anyId,
    name: filled,
    date: maybe(hardText),
    place: maybe(hardText),
    articleIds: fc.array(anyId, { maxLength: 3 }),
    claimIds: fc.array(anyId, { maxLength: 3 }),
    victimGroups: fc.array(fc.record({ words: hardText, group: hardText }), { maxLength: 2 }),
    created: date,
    modified: date,
  },
  {
    requiredKeys: ['id', 'name', 'date', 'place', 'articleIds', 'claimIds', 'created', 'modified'],
  },
);

const byId = { selector: (row: { id: string }) => row.id };

export const anyBundle: fc.Arbitrary<Bundle> = fc
  .uniqueArray(article, { ...byId, minLength: 1, maxLength: 3 })
  .chain((articles) =>
    fc.record({
      articles: fc.constant(articles),
      annotations: fc.uniqueArray(annotationIn(articles), { ...byId, maxLength: 6 }),
      actors: fc.uniqueArray(actor, { ...byId, maxLength: 3 }),
      events: fc.uniqueArray(event, { ...byId, maxLength: 2 }),
    }),
  );
