/** The worker for imports: ended when its memory is no longer needed, never while it writes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportReply, ImportRequest } from '../../components/importing/import-protocol';
import { importerFor } from '../../components/surface/import-worker';
import type { Store } from '../../lib/store/types';

/** A worker that is answered for by the test. */
class Hand extends EventTarget {
  static made: Hand[] = [];
  asked: ImportRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    Hand.made.push(this);
  }
  postMessage(request: ImportRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(reply: Omit<Extract<ImportReply, { type: 'change' }>, 'id'>): void {
    const id = this.asked.find(({ type }) => type !== 'stop')?.id ?? 0;
    this.dispatchEvent(new MessageEvent('message', { data: { ...reply, id } }));
  }
}

const disk = { mode: 'disk' } as Store;
const needs = { newId: () => 'id', now: () => '2026-03-02T09:00:00.000Z' };
const decision = { all: null, each: [], withSettings: false, withLayers: false, label: 'Import' };
const nothing = (): void => undefined;
const done = { type: 'change', changed: { ok: true, label: 'Import' } } as const;
const file = new File(['{}'], 'a.json');

beforeEach(() => {
  Hand.made = [];
  vi.stubGlobal('Worker', Hand);
});
afterEach(() => vi.unstubAllGlobals());

test('what is only read ends with the page, or when another file is chosen', () => {
  const importer = importerFor(disk, needs);
  void importer.plan(file, nothing);
  void importer.plan(file, nothing);
  importer.end();
  expect(Hand.made.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(Hand.made.map(({ asked }) => asked)).toMatchObject(Hand.made.map(() => [{ mode: 'disk' }]));
});

test('what is being written goes on when the page turns to something else, and ends by itself', async () => {
  const importer = importerFor(disk, needs);
  const written = importer.apply(decision, nothing, new AbortController().signal);
  importer.end();
  void importer.plan(file, nothing);
  const [writing, reading] = Hand.made;
  expect([writing?.isEnded, reading?.isEnded]).toEqual([false, false]);
  writing?.answer(done);
  expect(await written).toEqual(done.changed);
  expect([writing?.isEnded, reading?.isEnded]).toEqual([true, false]);
});

test('stopping is asked of the worker that writes, which answers whether everything was taken back', async () => {
  const importer = importerFor(disk, needs);
  const stop = new AbortController();
  const written = importer.apply(decision, nothing, stop.signal);
  stop.abort();
  expect(Hand.made[0]?.asked.map(({ type }) => type)).toEqual(['apply', 'stop']);
  const fault = { code: 'cancelled', what: 'Stopped.', safe: 'Nothing.', next: 'Again.' } as const;
  Hand.made[0]?.answer({ type: 'change', changed: { ok: false, fault } });
  expect(await written).toEqual({ ok: false, fault });
  // The plan is still there to be written after all.
  expect(Hand.made[0]?.isEnded).toBe(false);
});

test('an undo goes on as well when the page turns to something else, and is answered', async () => {
  const importer = importerFor(disk, needs);
  const undone = importer.undo({ seq: 1, at: needs.now() });
  importer.end();
  const [working] = Hand.made;
  expect(working?.isEnded).toBe(false);
  working?.answer(done);
  expect(await undone).toEqual(done.changed);
  expect(working?.isEnded).toBe(true);
});
