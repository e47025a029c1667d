import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { PACE, Watcher, type Watched } from '../../lib/page/watcher';
import { windowOf } from './dom';

let now = 0;
let watched: { [K in keyof Watched]: Mock<Watched[K]> };
let watcher: Watcher;
let window: Window & typeof globalThis;

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  window = windowOf('<p>Five died.</p>');
  vi.spyOn(window.performance, 'now').mockImplementation(() => now);
  watched = { changed: vi.fn(), navigated: vi.fn(), tick: vi.fn() };
  watcher = new Watcher(window, watched);
});

afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
});

/** Lets time pass in small steps, with a change of the page before each while `busy`. */
async function pass(milliseconds: number, busy = false): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    if (busy) window.document.body.append(window.document.createElement('i'));
    // Mutation records arrive in a microtask.
    await Promise.resolve();
    now += 50;
    await vi.advanceTimersByTimeAsync(50);
  }
}

test('a change is told once, when the page is quiet', async () => {
  await pass(200, true);
  expect(watched.changed).not.toHaveBeenCalled();
  await pass(PACE.quiet + 50);
  expect(watched.changed).toHaveBeenCalledTimes(1);
  await pass(5_000);
  expect(watched.changed).toHaveBeenCalledTimes(1);
});

test('a change of a text node is told', async () => {
  const text = window.document.querySelector('p')?.firstChild as Text;
  text.data = 'Six died.';
  await pass(PACE.quiet + 100);
  expect(watched.changed).toHaveBeenCalledTimes(1);
});

test('a page that never rests is looked at now and then', async () => {
  await pass(20_000, true);
  const calls = watched.changed.mock.calls.length;
  expect(calls).toBeGreaterThanOrEqual(3);
  expect(calls).toBeLessThanOrEqual(20_000 / PACE.longest + 1);
});

test('reading costs a small share of the time, however slow it is', async () => {
  const SLOW = 400;
  watched.changed.mockImplementation(() => {
    now += SLOW;
  });
  await pass(60_000, true);
  expect(watched.changed.mock.calls.length * SLOW).toBeLessThanOrEqual(60_000 * PACE.share + SLOW);
  expect(watched.changed).toHaveBeenCalled();
});

test('an address that changed without a load is told, a fragment is not', async () => {
  window.history.pushState({}, '', '#part');
  await pass(PACE.tick);
  expect(watched.navigated).not.toHaveBeenCalled();
  window.history.pushState({}, '', '/news/next');
  await pass(PACE.tick);
  expect(watched.navigated.mock.calls).toEqual([['https://herald.example/news/next']]);
});

test('nothing is told after the end', async () => {
  window.document.body.append('more');
  watcher.stop();
  window.document.body.append('and more');
  window.history.pushState({}, '', '/elsewhere');
  window.dispatchEvent(new window.PopStateEvent('popstate'));
  await pass(10_000, true);
  expect(watched.changed).not.toHaveBeenCalled();
  expect(watched.navigated).not.toHaveBeenCalled();
  expect(watched.tick).not.toHaveBeenCalled();
});
