import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_ROLES, ACTOR_TYPES, CASUALTY_KINDS, SCOPES, type Annotation } from '../../lib/model';
import { bulkEdit, type BulkEdit } from '../../lib/review/bulk';
import { openStore } from '../../lib/store/open';
import { claimRow, mentionRow, storedArticle } from './rows';

const NOW = '2026-05-02T08:00:00.000Z';
const context = { now: NOW, person: 'Ada' };

const edits: fc.Arbitrary<BulkEdit> = fc.oneof(
  fc.record({ field: fc.constant('kind' as const), to: fc.constantFrom(...CASUALTY_KINDS) }),
  fc.record({ field: fc.constant('scope' as const), to: fc.constantFrom(...SCOPES) }),
  fc.record({ field: fc.constant('type' as const), to: fc.constantFrom(...ACTOR_TYPES) }),
  fc.record({
    field: fc.constantFrom('addRole' as const, 'dropRole' as const),
    to: fc.constantFrom(...ACTOR_ROLES),
  }),
  fc.record({
    field: fc.constant('status' as const),
    to: fc.constantFrom('accept' as const, 'reject' as const, 'later' as const),
  }),
  fc.record({
    field: fc.constantFrom('addTag' as const, 'dropTag' as const),
    to: fc.constantFrom('to check', 'second source'),
  }),
  fc.record({
    field: fc.constant('renameTag' as const),
    from: fc.constant('to check'),
    to: fc.constantFrom('to check', 'checked'),
  }),
);

const rows: fc.Arbitrary<Annotation[]> = fc
  .array(
    fc.record({ isClaim: fc.boolean(), kind: fc.constantFrom(...CASUALTY_KINDS), tagged: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((wanted) =>
    wanted.map(({ isClaim, kind, tagged }, index) => ({
      ...(isClaim ? claimRow(`r${index}`, 'a1', { kind }) : mentionRow(`r${index}`, 'a1', 'p1', 'The Front')),
      tags: tagged ? ['to check'] : [],
    })),
  );

const roles = (row: Annotation) => (row.value.kind === 'actor' ? row.value.roles : []);

describe('one change to many annotations', () => {
  it('recodes claims and leaves mentions, with a step in the history of each', () => {
    const changes = bulkEdit(
      [
        claimRow('c1', 'a1', { kind: 'killed' }),
        claimRow('c2', 'a1', { kind: 'injured' }),
        mentionRow('m1', 'a1', 'p1', 'The Front'),
      ],
      { field: 'kind', to: 'injured' },
      context,
    );
    expect(changes.map(({ after }) => after.id)).toEqual(['c1']);
    expect(changes[0]?.after.history.at(-1)).toMatchObject({
      action: 'edited',
      at: NOW,
      by: { name: 'Ada' },
    });
    expect(changes[0]?.after.status).toBe('edited');
  });

  it('gives a mention a role once, takes away only the one that is named, and leaves claims', () => {
    const mention = mentionRow('m1', 'a1', 'p1', 'The Front');
    const rows = [mention, claimRow('c1', 'a1', {})];
    const [added, ...more] = bulkEdit(rows, { field: 'addRole', to: 'source' }, context);
    expect(more).toEqual([]);
    expect(roles(added!.after)).toEqual([...roles(mention), 'source']);
    expect(bulkEdit([added!.after], { field: 'addRole', to: 'source' }, context)).toEqual([]);
    const [dropped] = bulkEdit([added!.after], { field: 'dropRole', to: 'source' }, context);
    expect(roles(dropped!.after)).toEqual(roles(mention));
    expect(bulkEdit([mention], { field: 'dropRole', to: 'source' }, context)).toEqual([]);
  });

  it('gives a tag once, and takes away only the one that is named', () => {
    const row = { ...claimRow('c1', 'a1', {}), tags: ['to check'] };
    expect(bulkEdit([row], { field: 'addTag', to: 'to check' }, context)).toEqual([]);
    expect(bulkEdit([row], { field: 'addTag', to: ' late ' }, context)[0]?.after.tags).toEqual([
      'to check',
      'late',
    ]);
    expect(bulkEdit([row], { field: 'dropTag', to: 'to check' }, context)[0]?.after.tags).toEqual([]);
    expect(bulkEdit([row], { field: 'dropTag', to: 'to' }, context)).toEqual([]);
  });

  it.each([
    { tags: ['to check', 'late'], from: 'to check', to: ' check again ', after: ['check again', 'late'] },
    { tags: ['late', 'to check'], from: 'to check', to: 'late', after: ['late'] },
    { tags: ['to check', 'late'], from: 'to check', to: 'late', after: ['late'] },
    { tags: ['to check'], from: 'to', to: 'late', after: null },
    { tags: ['To check'], from: 'to check', to: 'late', after: null },
    { tags: ['late'], from: 'to check', to: 'late', after: null },
    { tags: ['late'], from: 'late', to: ' ', after: null },
  ])('calls “$from” of $tags “$to”', ({ tags, from, to, after }) => {
    const row = { ...claimRow('c1', 'a1', {}), tags };
    const [changed] = bulkEdit([row], { field: 'renameTag', from, to }, context);
    expect(changed?.after.tags ?? null).toEqual(after);
    if (changed) expect(changed.after.history).toEqual(row.history);
  });

  it('never changes words, places or what was decided before', () => {
    fc.assert(
      fc.property(rows, edits, (given, edit) => {
        for (const { before, after } of bulkEdit(given, edit, context)) {
          expect(after.quote).toBe(before.quote);
          expect(after.selectors).toEqual(before.selectors);
          expect(after.history.slice(0, before.history.length)).toEqual(before.history);
        }
      }),
    );
  });

  it('is taken back whole by one undo', async () => {
    await fc.assert(
      fc.asyncProperty(rows, edits, async (given, edit) => {
        const store = await openStore('bulk', { memory: true });
        await store.change(
          { put: { articles: [storedArticle('a1')], annotations: given } },
          { label: 'First' },
        );
        const plain = async () =>
          (await store.forArticle('a1'))
            .map((row) => ({ ...row, revision: 0 }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const before = await plain();
        const changes = bulkEdit(await store.forArticle('a1'), edit, context);
        const put = { annotations: changes.map(({ after }) => after) };
        expect((await store.change({ put }, { label: 'Bulk' })).ok).toBe(true);
        if (changes.length > 0) {
          expect(await plain()).not.toEqual(before);
          expect(await store.undo()).toEqual({ ok: true, label: 'Bulk' });
        }
        expect(await plain()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});
