import { expect, test } from 'vitest';
import type { ActorEntry, ConflictEvent } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { articleOf, NOW, tagOn, testDeps } from './sample';

const ACTOR: ActorEntry = {
  id: 'actor-1',
  name: 'Army',
  type: 'state_forces',
  aliases: [],
  identifiers: {},
  created: NOW,
  modified: NOW,
};

function eventOn(articleId: string): ConflictEvent {
  return {
    id: 'e1',
    name: 'Dorna',
    date: null,
    place: null,
    articleIds: [articleId],
    claimIds: ['n1'],
    created: NOW,
    modified: NOW,
  };
}

async function filled(store: Store): Promise<string> {
  const result = await store.saveArticle(articleOf(), NOW);
  if (!result.ok) throw new Error(result.fault.what);
  const { id } = result.article;
  await store.save([tagOn('The army', id, 'n1'), tagOn('the mayor', id, 'n2')], { label: 'Accept 2 tags' });
  return id;
}

/** Everything but the counts of writes, which only ever go up. */
async function records(store: Store): Promise<unknown> {
  const bundle = await store.export({ kind: 'everything' });
  return { ...bundle, annotations: bundle.annotations.map((tag) => ({ ...tag, revision: 0 })) };
}

test('every kind of change is taken back and done again, step by step', async () => {
  const store = await openStore('test', testDeps());
  const id = await filled(store);
  const states = [await records(store)];
  const steps: [string, () => Promise<{ ok: boolean }>][] = [
    [
      'edit',
      async () =>
        store.save(
          (await store.forArticle(id)).map((tag) => ({ ...tag, note: 'bulk' })),
          { label: 'edit' },
        ),
    ],
    [
      'event and actor',
      () => store.change({ put: { actors: [ACTOR], events: [eventOn(id)] } }, { label: 'event and actor' }),
    ],
    ['delete', () => store.remove(['n1'], { label: 'delete' })],
    [
      'import',
      async () =>
        store.applyImport(
          {
            put: {
              articles: [],
              annotations: [tagOn('Dorna', id, 'n3')],
              actors: [{ ...ACTOR, id: 'actor-2' }],
              events: [],
            },
          },
          { label: 'import' },
        ),
    ],
    ['delete article', () => store.change({ remove: { articles: [id] } }, { label: 'delete article' })],
  ];
  for (const [, work] of steps) {
    expect(await work()).toMatchObject({ ok: true });
    states.push(await records(store));
  }
  expect(states.at(-1)).toMatchObject({
    articles: [],
    annotations: [],
    events: [{ articleIds: [], claimIds: [] }],
  });

  for (let n = steps.length; n > 0; n--) {
    expect(await store.undo()).toEqual({ ok: true, label: steps[n - 1]?.[0] });
    expect(await records(store)).toEqual(states[n - 1]);
  }
  expect(await store.undo()).toEqual({ ok: true, label: 'Accept 2 tags' });
  expect(await store.forArticle(id)).toEqual([]);
  expect(await store.undo()).toMatchObject({ ok: false, fault: { code: 'not-found' } });

  await store.redo();
  for (const [n, [label]] of steps.entries()) {
    expect(await store.redo()).toEqual({ ok: true, label });
    expect(await records(store)).toEqual(states[n + 1]);
  }
  expect(await store.redo()).toMatchObject({ ok: false, fault: { code: 'not-found' } });
});

test('survives closing and opening again', async () => {
  const deps = testDeps();
  const first = await openStore('test', deps);
  const id = await filled(first);
  await first.remove(['n1'], { label: 'Delete a tag' });
  first.close();
  const second = await openStore('test', deps);
  expect(await second.undoState()).toMatchObject({ undo: 'Delete a tag', redo: null });
  await second.undo();
  expect((await second.forArticle(id)).map((tag) => tag.id).toSorted()).toEqual(['n1', 'n2']);
  second.close();
  const third = await openStore('test', deps);
  expect(await third.undoState()).toMatchObject({ undo: 'Accept 2 tags', redo: 'Delete a tag' });
});

test('a new change drops what could be redone', async () => {
  const store = await openStore('test', testDeps());
  const id = await filled(store);
  await store.undo();
  await store.save([tagOn('Dorna', id, 'n3')], { label: 'Add a tag' });
  expect(await store.undoState()).toMatchObject({ undo: 'Add a tag', redo: null });
});

test('a row that was taken back counts as changed for a window that still shows it', async () => {
  const store = await openStore('test', testDeps());
  await filled(store);
  const shown = await store.annotation('n1');
  if (shown === null) throw new Error('not saved');
  await store.save([{ ...shown, note: 'edited' }], { label: 'Note' });
  await store.undo();
  const result = await store.save([{ ...shown, note: 'from the other window' }], { label: 'Note' });
  expect(result).toMatchObject({ ok: false, fault: { code: 'conflict' } });
});

test('writes that are no decision leave the log alone', async () => {
  const store = await openStore('test', testDeps());
  const id = await filled(store);
  const tags = await store.forArticle(id);
  await store.save(
    tags.map((tag) => ({ ...tag, note: 'elsewhere' })),
    { label: 'Re-anchor', log: false },
  );
  await store.setSettings({ person: 'Ada' });
  await store.setDraft('k', {}, NOW);
  expect(await store.undoState()).toMatchObject({ undo: 'Accept 2 tags', redo: null });
});
