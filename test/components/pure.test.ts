import { describe, expect, test } from 'vitest';
import { buildItems, groupBySentence } from '../../components/session/items';
import { actionOf, type KeyPress } from '../../components/session/keys';
import { marksOf } from '../../components/session/marks';
import { edgeAt, locate, moveEdge } from '../../components/session/spans';
import { piecesOf } from '../../components/review/SentenceText';
import { readContentEvent } from '../../components/surface/content-event';
import { savedMarks } from '../../components/surface/always-read';
import { agreementOf } from '../../lib/compare/agreement';
import { sitePattern, siteName } from '../../components/surface/sites';
import { fileName } from '../../components/surface/export-page';
import { CASUALTY_KINDS, type Anchoring, type CasualtyValue, type Span } from '../../lib/model';
import { decide } from '../../lib/review';
import { article, at, casualty, FIRST, reading, TEXT } from './invented';

function words(span: Span): string {
  return TEXT.slice(span.start, span.end);
}

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

function exact(span: Span): Anchoring {
  return { status: 'exact', span, score: 1 };
}

function claim(low: number | null, high: number | null, more: Partial<CasualtyValue> = {}): CasualtyValue {
  const { value } = casualty('killing nine guards', {});
  return { ...value, count: { text: null, low, high, qualifier: 'exact' }, ...more };
}

/** An address that runs a script; written so that no tool takes it for one of ours. */
const SCRIPT_ADDRESS = ['javascript', 'alert(1)'].join(':');

describe('spans by words', () => {
  test('grow and shrink at either edge, and stop at one word and at the ends', () => {
    const span = at('nine guards');
    expect(words(moveEdge(TEXT, span, 'end', 'grow'))).toBe('nine guards and');
    expect(words(moveEdge(TEXT, span, 'start', 'grow'))).toBe('killing nine guards');
    expect(words(moveEdge(TEXT, span, 'start', 'shrink'))).toBe('guards');
    expect(words(moveEdge(TEXT, at('nine'), 'end', 'shrink'))).toBe('nine');
    expect(moveEdge(TEXT, { start: 0, end: 4 }, 'start', 'grow')).toEqual({ start: 0, end: 4 });
    expect(moveEdge(TEXT, { start: TEXT.length - 8, end: TEXT.length }, 'end', 'grow').end).toBe(TEXT.length);
  });

  test('an edge is put at the word under the pointer, and at least one word stays', () => {
    const span = at('nine guards');
    const sentence = { start: TEXT.lastIndexOf('.', span.start) + 1, end: TEXT.indexOf('.', span.end) };
    const put = (edge: 'start' | 'end', offset: number): string =>
      words(edgeAt(TEXT, span, edge, offset, sentence));
    expect(put('start', at('killing').start + 3)).toBe('killing nine guards');
    expect(put('end', span.end + 3)).toBe('nine guards and');
    expect(put('end', span.end - 2)).toBe('nine guards');
    expect(put('end', span.start + 2)).toBe('nine');
    // Past the other edge, and out of the sentence.
    expect(put('start', TEXT.length)).toBe('guards');
    expect(put('end', 0)).toBe('nine');
    expect(edgeAt(TEXT, span, 'start', 0, sentence).start).toBeGreaterThanOrEqual(sentence.start);
    expect(edgeAt('...', { start: 0, end: 3 }, 'end', 2, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });

  test('typed words are found nearest to the claim, with the text’s own capitals', () => {
    expect(locate(TEXT, 'NINE  guards', at('12 others'))).toEqual(at('nine guards'));
    expect(locate(TEXT, 'nine guards', { start: 0, end: 1 })).toEqual({ ...at('Nine guards') });
    expect(locate(TEXT, 'ten guards', at('12 others'))).toBeNull();
    expect(locate(TEXT, 'a.*b(', at('12 others'))).toBeNull();
    expect(locate(TEXT, '  ', at('12 others'))).toBeNull();
  });
});

describe('keys', () => {
  test('digits are kinds on casualties alone, role letters mean nothing there', () => {
    CASUALTY_KINDS.forEach((kind, index) => {
      expect(actionOf(press(String(index + 1)), 'casualty')).toEqual({ type: 'kind', kind });
      expect(actionOf(press(String(index + 1)), 'actor')).toBeNull();
    });
    expect(actionOf(press('p'), 'actor')).toEqual({ type: 'role', role: 'perpetrator' });
    expect(actionOf(press('p'), 'casualty')).toBeNull();
    expect(actionOf(press('7'), 'casualty')).toBeNull();
    expect(actionOf(press('#'), 'actor')).toBeNull();
  });

  test('the browser keeps its own shortcuts', () => {
    for (const key of ['a', 'x', 'e', 'p', 'n'])
      expect(actionOf(press(key, { ctrlKey: true }), 'actor')).toBeNull();
    expect(actionOf(press('z', { metaKey: true }), null)).toEqual({ type: 'undo' });
    expect(actionOf(press('Z', { ctrlKey: true, shiftKey: true }), null)).toEqual({ type: 'redo' });
    expect(actionOf(press('z', { ctrlKey: true, altKey: true }), null)).toBeNull();
  });

  test('brackets typed with AltGr count', () => {
    const altGraph = { ctrlKey: true, altKey: true, altGraph: true };
    expect(actionOf(press('[', altGraph), 'actor')).toEqual({
      type: 'edge',
      edge: 'end',
      direction: 'shrink',
    });
  });
});

describe('items', () => {
  const context = {
    id: 'id-1',
    articleId: 'article',
    text: TEXT,
    now: '2026-03-05T09:00:00.000Z',
    person: '',
    engine: 'invented/1',
  };

  test('a record whose kind was changed still answers the suggestion it was made from', () => {
    const read = reading();
    const suggestion = read.suggestions.find((each) => each.quote === 'killing nine guards');
    if (suggestion?.kind !== 'casualty') throw new Error('no claim');
    const value = { kind: 'casualty' as const, claim: { ...suggestion.value, kind: 'captured' as const } };
    const row = decide(suggestion, { action: 'accept', value }, context);
    const items = buildItems(article(), read, [row], new Map([[row.id, exact(at('killing nine guards'))]]));
    expect(items).toHaveLength(read.suggestions.length);
    expect(items.find((item) => item.annotation)?.suggestion).toBe(suggestion);
  });

  test('two claims on the same words are answered each by its own record', () => {
    const killed = casualty('killing nine guards', { kind: 'killed' });
    const injured = { ...casualty('killing nine guards', { kind: 'injured' }), id: 'second' };
    const read = { ...reading(), suggestions: [killed, injured] };
    const row = decide(injured, { action: 'reject' }, context);
    const items = buildItems(article(), read, [row], new Map([[row.id, exact(at('killing nine guards'))]]));
    expect(items.map((item) => [item.id, item.state])).toEqual([
      [killed.id, 'suggested'],
      ['second', 'rejected'],
    ]);
  });

  test('are gathered by sentence; an orphan stands by itself at the end', () => {
    const read = reading();
    const gone = decide(casualty('killing nine guards', {}), { action: 'accept' }, context);
    const items = buildItems(article(), read, [gone], new Map([[gone.id, { status: 'orphan', score: 0 }]]));
    const groups = groupBySentence(read.sentences, items);
    expect(groups.map((group) => group.items.length)).toEqual([1, 3, 1, 1]);
    expect(groups.at(-1)?.span).toBeNull();
  });

  test('rejected and folded items are not painted, and nothing is in quiet mode', () => {
    const items = buildItems(article(), reading(), [], new Map());
    expect(marksOf(items, { quiet: false, showLow: false })).toHaveLength(4);
    expect(marksOf(items, { quiet: false, showLow: true })).toHaveLength(5);
    expect(marksOf(items, { quiet: true, showLow: true })).toEqual([]);
  });

  test('the pieces of a sentence give back the sentence', () => {
    const items = buildItems(article(), reading(), [], new Map());
    const sentence = at(FIRST);
    const pieces = piecesOf(sentence, items, 'casualty:killing nine guards:0');
    expect(pieces.map((piece) => TEXT.slice(piece.start, piece.end)).join('')).toBe(FIRST);
    expect(pieces.filter((piece) => piece.item).map((piece) => TEXT.slice(piece.start, piece.end))).toEqual([
      'The Orrin Brigade',
      'killing nine guards',
      'wounding 12 others',
    ]);
  });

  test('the background paints what is saved and stands, no more', () => {
    const saved = decide(casualty('killing nine guards', {}), { action: 'accept' }, context);
    const refused = { ...decide(casualty('wounding 12 others', {}), { action: 'reject' }, context), id: 'b' };
    const place = exact(at('killing nine guards'));
    expect(savedMarks([saved, refused, saved], [place, place, { status: 'orphan', score: 0 }])).toMatchObject(
      [{ id: 'id-1', style: 'killed', state: 'saved' }],
    );
  });
});

describe('claims side by side', () => {
  test.each([
    ['single', [claim(9, 9)]],
    ['agree', [claim(9, 9), claim(9, 9)]],
    ['range', [claim(9, null), claim(12, 12)]],
    ['range', [claim(9, 9), claim(null, null)]],
    ['conflict', [claim(9, 9), claim(12, null)]],
    ['denied', [claim(9, 9), claim(0, 0, { negated: true })]],
  ] as const)('%s', (agreement, claims) => {
    expect(agreementOf(claims)).toBe(agreement);
  });
});

describe('what comes from outside', () => {
  test('events of content scripts are rebuilt from known fields, or dropped', () => {
    const selection = { start: 1, end: 4, text: 'abc', block: 'paragraph' };
    expect(readContentEvent({ to: 'panel', type: 'textSelected', data: { selection, more: 1 } })).toEqual({
      to: 'panel',
      type: 'textSelected',
      data: { selection },
    });
    expect(readContentEvent({ to: 'panel', type: 'markClicked', data: { id: 7 } })).toBeNull();
    expect(readContentEvent({ to: 'panel', type: 'deleteEverything', data: {} })).toBeNull();
    expect(readContentEvent({ to: 'content', type: 'markClicked', data: { id: 'a' } })).toBeNull();
    expect(readContentEvent(null)).toBeNull();
    const wrong = { to: 'panel', type: 'textSelected', data: { selection: { ...selection, start: -1 } } };
    expect(readContentEvent(wrong)).toMatchObject({ data: { selection: null } });
  });

  test('only web addresses have a site that can be granted', () => {
    expect(sitePattern('https://news.example:8080/a?b')).toBe('*://news.example/*');
    for (const url of ['about:blank', 'chrome://settings', SCRIPT_ADDRESS, 'file:///a', 'nonsense'])
      expect(sitePattern(url)).toBeNull();
    expect(siteName('*://news.example/*')).toBe('news.example');
  });

  test('file names hold nothing that a system refuses', () => {
    expect(fileName('CON: a/b\\c "toll" é', 'csv', '2026-03-05T09:00:00Z')).toMatch(
      /^[\p{L}\p{N}-]+-2026-03-05\.csv$/u,
    );
    expect(fileName('…', 'jsonld', '2026-03-05T09:00:00Z')).toBe('tollmark-2026-03-05.jsonld');
  });
});
