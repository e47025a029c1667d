import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContentEvent, Mark } from '../../lib/messages';
import type { Article } from '../../lib/model';
import { Highlighter } from '../../lib/page/highlighter';
import { PageSession } from '../../lib/page/session';
import { newsPage, spanOf, windowOf } from './dom';
import { fakePainting, type FakePainting } from './painting';

const PACE = { quiet: 10, longest: 50, share: 1, tick: 20 };
const CLAIM = '<p id="claim">Five soldiers were killed, the army said on Sunday.</p>';

let window: Window & typeof globalThis;
let painting: FakePainting;
let events: ContentEvent[];
let isAlive: boolean;
let session: PageSession;

beforeEach(() => {
  vi.useFakeTimers();
  window = windowOf(newsPage(CLAIM));
  painting = fakePainting();
  events = [];
  isAlive = true;
  session = new PageSession(window, {
    version: '1.2.3',
    send: (event) => events.push(event),
    isAlive: () => isAlive,
    highlighter: new Highlighter(window, painting),
    pace: PACE,
  });
});

afterEach(() => {
  session.turnOff();
  vi.useRealTimers();
});

function read(): Article {
  const reply = session.handle({ to: 'content', type: 'readArticle', data: undefined });
  if (!(reply && 'ok' in reply && reply.ok && 'article' in reply)) throw new Error('not read');
  return reply.article;
}

function paint(article: Article, quote = 'Five soldiers were killed'): Mark {
  const mark: Mark = { id: 'm1', ...spanOf(article.text, quote), style: 'killed', state: 'suggested' };
  session.handle({ to: 'content', type: 'paint', data: { marks: [mark], palette: 'usual' } });
  return mark;
}

async function settle(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(500);
}

const claim = () => window.document.querySelector('#claim') as HTMLElement;
const types = () => events.map(({ type }) => type);

test('answers a ping with its version', () => {
  expect(session.handle({ to: 'content', type: 'ping', data: undefined })).toEqual({ version: '1.2.3' });
});

test('paints without being asked to read first', () => {
  const marks: Mark[] = [{ id: 'm1', start: 0, end: 3, style: 'actor', state: 'saved' }];
  expect(session.handle({ to: 'content', type: 'paint', data: { marks, palette: 'usual' } })).toEqual({
    painted: 1,
    unplaced: [],
  });
  expect(painting.words()).toEqual({ 'tollmark-actor-saved': ['Two'] });
});

test('reveals what has a place, and says when nothing has', () => {
  const scrolled = vi.fn();
  window.Element.prototype.scrollIntoView = scrolled;
  window.scrollBy = vi.fn();
  window.Range.prototype.getBoundingClientRect = () => new window.DOMRect(0, 9_000, 80, 20);
  const span = spanOf(read().text, 'Five soldiers');
  expect(session.handle({ to: 'content', type: 'reveal', data: { span } })).toEqual({ found: true });
  expect(scrolled).toHaveBeenCalledTimes(1);
  expect(painting.words()['tollmark-flash']).toEqual(['Five soldiers']);
  expect(
    session.handle({ to: 'content', type: 'reveal', data: { span: { start: 99_000, end: 99_001 } } }),
  ).toEqual({ found: false });
});

function select(from: Node, start: number, to: Node, end: number): void {
  window.document.getSelection()?.setBaseAndExtent(from, start, to, end);
}

describe('the selection', () => {
  test('is told in offsets of the article, without the white space around it', async () => {
    const article = read();
    const text = claim().firstChild as Text;
    select(text, 4, text, 14);
    const selection = { ...spanOf(article.text, 'soldiers'), text: 'soldiers', block: 'paragraph' };
    expect(session.handle({ to: 'content', type: 'getSelection', data: undefined })).toEqual(selection);
    await settle();
    expect(events).toContainEqual({ to: 'panel', type: 'textSelected', data: { selection } });
  });

  test('may begin outside the article: only its part within counts', () => {
    const article = read();
    const nav = window.document.querySelector('nav a')?.firstChild as Text;
    select(nav, 0, claim().firstChild as Text, 4);
    const reply = session.handle({ to: 'content', type: 'getSelection', data: undefined });
    expect(reply).toMatchObject({ start: 0, end: article.text.indexOf('Five') + 4, block: 'title' });
  });

  test('is null where nothing of the article is selected', () => {
    read();
    const nav = window.document.querySelector('nav a')?.firstChild as Text;
    select(nav, 0, nav, 4);
    expect(session.handle({ to: 'content', type: 'getSelection', data: undefined })).toBeNull();
    window.document.getSelection()?.removeAllRanges();
    expect(session.handle({ to: 'content', type: 'getSelection', data: undefined })).toBeNull();
  });
});

describe('a page that moves', () => {
  test('keeps its marks when a framework writes the same words anew', async () => {
    paint(read());
    claim().innerHTML = 'Five <b>soldiers</b> were killed, the army said on Sunday.';
    await settle();
    expect(painting.words()).toEqual({ 'tollmark-killed-suggested': ['Five ', 'soldiers', ' were killed'] });
    expect(events).toEqual([]);
  });

  test('keeps marks on their own words when text comes in above, and tells it once', async () => {
    paint(read());
    const before = window.document.createElement('p');
    before.textContent =
      'The toll may still rise, a doctor said on the telephone, since many houses were not searched.';
    claim().before(before);
    await settle();
    await settle();
    expect(painting.words()).toEqual({ 'tollmark-killed-suggested': ['Five soldiers were killed'] });
    expect(types()).toEqual(['articleChanged']);
  });

  test('loses the marks whose words changed, and paints no other words', async () => {
    paint(read());
    (claim().firstChild as Text).data = 'Seven guards were wounded, the army said on Sunday.';
    await settle();
    expect(Object.values(painting.words()).flat().join('')).not.toMatch(/Seven|guards|wounded/);
    expect(types()).toEqual(['articleChanged']);
  });

  test('is another article when its address changes: nothing of the old one stays', async () => {
    paint(read());
    window.history.pushState({}, '', '/news/other');
    await settle();
    expect(events).toEqual([
      { to: 'panel', type: 'navigated', data: { url: 'https://herald.example/news/other' } },
    ]);
    expect(painting.highlights.size).toBe(0);
  });

  test('that clears or empties our highlights gets them back', async () => {
    paint(read());
    painting.highlights.clear();
    await settle();
    expect(painting.highlights.size).toBe(1);
    painting.highlights.get('tollmark-killed-suggested')?.clear();
    await settle();
    expect(painting.words()).toEqual({ 'tollmark-killed-suggested': ['Five soldiers were killed'] });
  });
});

describe('the end', () => {
  test('asked for, leaves nothing behind, and a new request starts afresh', async () => {
    paint(read());
    session.handle({ to: 'content', type: 'turnOff', data: undefined });
    expect(painting.highlights.size).toBe(0);
    expect(painting.rules()).toBeNull();
    claim().textContent = 'Nine soldiers were killed, the army said on Sunday.';
    window.history.pushState({}, '', '/news/other');
    await settle();
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(read().text).toContain('Nine soldiers');
  });

  test('comes by itself when the extension is gone', async () => {
    paint(read());
    isAlive = false;
    await settle();
    expect(painting.highlights.size).toBe(0);
    expect(painting.rules()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    expect(events).toEqual([]);
  });
});

test('a click that the page invented is not told', () => {
  paint(read());
  claim().dispatchEvent(new window.MouseEvent('click', { bubbles: true, clientX: 1, clientY: 1 }));
  expect(events).toEqual([]);
});
