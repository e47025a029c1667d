import { describe, expect, test } from 'vitest';
import { openStore, type StoreDeps } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, TEXT, testDeps } from './sample';

async function withArticle(deps: StoreDeps): Promise<{ store: Store; articleId: string }> {
  const store = await openStore('test', deps);
  const result = await store.saveArticle(articleOf(), NOW);
  if (!result.ok) throw new Error(result.fault.what);
  return { store, articleId: result.article.id };
}

const tagged = (id: string, of: string, tags: string[]) => ({ ...tagOn('The army', of, id), tags });

describe.each([
  { where: 'on disk', deps: () => testDeps() },
  { where: 'in memory', deps: () => ({ ...testDeps(), memory: true }) },
])('saving annotations $where', ({ deps }) => {
  test('a new annotation is stored with revision 1 and read back', async () => {
    const { store, articleId } = await withArticle(deps());
    const result = await store.save([tagOn('The army', articleId, 'n1')], { label: 'Add a tag' });
    expect(result).toMatchObject({ ok: true, saved: [{ id: 'n1', revision: 1 }] });
    expect(await store.forArticle(articleId)).toHaveLength(1);
    expect(await store.undoState()).toEqual({
      undo: 'Add a tag',
      redo: null,
      step: { seq: 1, at: expect.any(String) },
      article: { id: articleId, title: articleOf().title },
      reach: {
        undo: { articleIds: [articleId], isShared: false },
        redo: { articleIds: [], isShared: true },
      },
    });
  });

  test('the same write sent twice is one row, one revision and one undo entry', async () => {
    const { store, articleId } = await withArticle(deps());
    const tag = tagOn('The army', articleId, 'n1');
    await store.save([tag], { label: 'Add a tag' });
    const again = await store.save([tag], { label: 'Add a tag' });
    expect(again).toMatchObject({ ok: true, saved: [{ revision: 1 }] });
    expect(await store.forArticle(articleId)).toHaveLength(1);
    await store.undo();
    expect(await store.undoState()).toMatchObject({ undo: null, redo: 'Add a tag' });
  });

  test('free tags of every article are counted, most used first, and found again by one', async () => {
    const { store, articleId } = await withArticle(deps());
    const other = await store.saveArticle(
      articleOf({ url: 'https://outlet.example/b', text: `B ${TEXT}` }),
      NOW,
    );
    if (!other.ok) throw new Error(other.fault.what);
    expect(await store.freeTags()).toEqual([]);
    await store.save(
      [
        tagged('n1', articleId, ['late', 'aid']),
        tagged('n2', articleId, ['late', 'To check']),
        tagged('n3', other.article.id, ['late', 'to check', 'to check']),
        tagged('n4', other.article.id, []),
      ],
      { label: 'Add' },
    );
    expect(await store.freeTags()).toEqual([
      { name: 'late', uses: 3 },
      { name: 'To check', uses: 1 },
      { name: 'aid', uses: 1 },
      { name: 'to check', uses: 1 },
    ]);
    const ids = async (tag: string) => (await store.annotations({ tag })).map(({ id }) => id).toSorted();
    expect(await ids('late')).toEqual(['n1', 'n2', 'n3']);
    expect(await ids('to check')).toEqual(['n3']);
    expect(await ids('lat')).toEqual([]);
    await store.undo();
    expect(await store.freeTags()).toEqual([]);
  });

  test('two windows editing one record: the second is told, and both versions are kept', async () => {
    const { store, articleId } = await withArticle(deps());
    await store.save([tagOn('The army', articleId, 'n1')], { label: 'Add a tag' });
    const [seen] = await store.forArticle(articleId);
    if (seen === undefined) throw new Error('not saved');
    await store.save([{ ...seen, note: 'from the first window' }], { label: 'Note' });
    const result = await store.save([{ ...seen, note: 'from the second window' }], { label: 'Note' });
    expect(result).toMatchObject({
      ok: false,
      fault: { code: 'conflict' },
      saved: [],
      conflicts: [
        { stored: { note: 'from the first window' }, incoming: { note: 'from the second window' } },
      ],
    });
    expect((await store.annotation('n1'))?.note).toBe('from the first window');
    expect(await store.conflicts(articleId)).toHaveLength(1);

    expect(await store.resolveConflict('n1', 'incoming')).toMatchObject({ ok: true });
    expect((await store.annotation('n1'))?.note).toBe('from the second window');
    expect(await store.conflicts()).toEqual([]);
    await store.undo();
    expect((await store.annotation('n1'))?.note).toBe('from the first window');
  });

  test('an edit of a record that was deleted elsewhere is a conflict, not a new row', async () => {
    const { store, articleId } = await withArticle(deps());
    await store.save([tagOn('The army', articleId, 'n1')], { label: 'Add a tag' });
    const [seen] = await store.forArticle(articleId);
    if (seen === undefined) throw new Error('not saved');
    await store.remove(['n1']);
    const result = await store.save([{ ...seen, note: 'late' }], { label: 'Note' });
    expect(result).toMatchObject({ ok: false, conflicts: [{ stored: null }] });
    expect(await store.forArticle(articleId)).toEqual([]);
    expect(await store.resolveConflict('n1', 'incoming')).toMatchObject({ ok: true });
    expect((await store.annotation('n1'))?.note).toBe('late');
  });

  test('in a bulk write with one conflict the others are saved and named', async () => {
    const { store, articleId } = await withArticle(deps());
    const tags = [tagOn('The army', articleId, 'n1'), tagOn('the mayor', articleId, 'n2')];
    await store.save(tags, { label: 'Add' });
    const seen = await store.forArticle(articleId);
    const [first] = seen.filter((tag) => tag.id === 'n1');
    if (first === undefined) throw new Error('not saved');
    await store.save([{ ...first, note: 'x' }], { label: 'Note' });
    const result = await store.save(
      seen.map((tag) => ({ ...tag, note: 'y' })),
      { label: 'Bulk' },
    );
    expect(result).toMatchObject({ ok: false, saved: [{ id: 'n2' }], conflicts: [{ id: 'n1' }] });
  });

  test('what a caller does to its objects afterwards does not reach the store', async () => {
    const { store, articleId } = await withArticle(deps());
    const tag = tagOn('The army', articleId, 'n1');
    const result = await store.save([tag], { label: 'Add' });
    tag.note = 'changed outside';
    if (result.ok) for (const saved of result.saved) saved.note = 'changed outside';
    expect((await store.annotation('n1'))?.note).toBe('');
  });
});
