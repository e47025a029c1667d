import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mark } from '../../lib/messages';
import { CASUALTY_KINDS, type Palette } from '../../lib/model';
import { highlightName, highlightNames, highlightRules } from '../../lib/page/highlight-styles';
import { Highlighter } from '../../lib/page/highlighter';
import { newsPage, readHtml, spanOf } from './dom';
import { fakePainting, type FakePainting } from './painting';

const page = readHtml(
  newsPage('<p>Five <b>soldiers</b> were killed and eleven are missing, the army said.</p>'),
);
const { article, map, window } = page;

let painting: FakePainting;
let highlighter: Highlighter;

beforeEach(() => {
  painting = fakePainting();
  highlighter = new Highlighter(window, painting);
});

function mark(quote: string, style: Mark['style'], state: Mark['state'] = 'suggested'): Mark {
  return { id: quote, ...spanOf(article.text, quote), style, state };
}

/** Lines of all marks, without colours. */
function lines(palette: Palette): string[] {
  const found = highlightRules('light', palette).matchAll(/text-decoration: ([a-z ]+)/gu);
  return [...found].map(([, line]) => line ?? '');
}

describe('painting', () => {
  test('puts the words of every mark under the name of its style', () => {
    const marks = [
      mark('Five soldiers were killed', 'killed', 'saved'),
      mark('eleven are missing', 'missing'),
      mark('the army', 'actor'),
    ];
    expect(highlighter.paint(marks, map)).toEqual({ painted: 3, unplaced: [] });
    expect(painting.words()).toEqual({
      'tollmark-killed-saved': ['Five ', 'soldiers', ' were killed'],
      'tollmark-missing-suggested': ['eleven are missing'],
      'tollmark-actor-suggested': ['the army'],
    });
  });

  test('replaces what was painted before', () => {
    highlighter.paint([mark('the army', 'actor')], map);
    highlighter.paint([mark('the army', 'actor', 'saved')], map);
    expect(painting.words()).toEqual({ 'tollmark-actor-saved': ['the army'] });
  });

  test('dims words beneath the marks, and brightens them again', () => {
    const rest = spanOf(article.text, 'and eleven are missing, the army said.');
    highlighter.paint([mark('the army', 'actor')], map, [rest]);
    expect(painting.words()).toEqual({
      'tollmark-dim': [' and eleven are missing, the army said.'.trim()],
      'tollmark-actor-suggested': ['the army'],
    });
    expect(highlightNames()[0]).toBe('tollmark-dim');
    expect(painting.rules()).toContain('::highlight(tollmark-dim)');
    highlighter.paint([mark('the army', 'actor')], map);
    expect(painting.words()).toEqual({ 'tollmark-actor-suggested': ['the army'] });
  });

  test('in other colours, the shapes stay what they are', () => {
    highlighter.paint([mark('the army', 'actor')], map);
    const usual = painting.rules();
    for (const palette of ['strong', 'plain'] as const) {
      highlighter.colour(palette);
      highlighter.paint([mark('the army', 'actor')], map);
      expect(painting.rules()).not.toBe(usual);
      expect(lines(palette)).toEqual(lines('usual'));
    }
    const hues = new Set(
      [...highlightRules('light', 'plain').matchAll(/decoration: [a-z ]+rgb\(([\d ]+)/gu)].map(([, hue]) =>
        hue?.trim(),
      ),
    );
    expect([...hues]).toEqual(['60 60 60']);
  });

  test('names the marks that have no place', () => {
    const lost: Mark = { id: 'lost', start: 90_000, end: 90_010, style: 'killed', state: 'saved' };
    expect(highlighter.paint([lost], map)).toEqual({ painted: 0, unplaced: ['lost'] });
    expect(painting.highlights.size).toBe(0);
    expect(painting.rules()).toBeNull();
  });

  test('leaves the highlights of the page alone', () => {
    const own = new Set<AbstractRange>();
    painting.highlights.set('search-result', own);
    highlighter.paint([mark('the army', 'actor')], map);
    highlighter.clear();
    expect([...painting.highlights]).toEqual([['search-result', own]]);
    expect(painting.rules()).toBeNull();
  });
});

describe('restoring', () => {
  test('brings back what the page took out of the registry', () => {
    highlighter.paint([mark('the army', 'actor')], map);
    painting.highlights.clear();
    expect(highlighter.restore()).toBe(true);
    expect(painting.words()).toEqual({ 'tollmark-actor-suggested': ['the army'] });
  });

  test('says so when the page emptied a highlight, which only painting fills again', () => {
    highlighter.paint([mark('the army', 'actor')], map);
    painting.highlights.get('tollmark-actor-suggested')?.clear();
    expect(highlighter.restore()).toBe(false);
  });

  test('deletes no highlight that another put under our name', () => {
    highlighter.paint([mark('the army', 'actor')], map);
    const theirs = new Set<AbstractRange>();
    painting.highlights.set('tollmark-actor-suggested', theirs);
    highlighter.clear();
    expect(painting.highlights.get('tollmark-actor-suggested')).toBe(theirs);
  });
});

test('a flash goes by itself', () => {
  vi.useFakeTimers();
  highlighter.flash(spanOf(article.text, 'eleven are missing'), map);
  expect(painting.words()).toEqual({ 'tollmark-flash': ['eleven are missing'] });
  vi.runAllTimers();
  vi.useRealTimers();
  expect(painting.highlights.size).toBe(0);
});

function line(css: string, name: string): string {
  return /text-decoration: ([^;]+);/.exec(css.split(`::highlight(${name}) {`)[1] ?? '')?.[1] ?? '';
}

describe('the styles', () => {
  const styles = ['actor', ...CASUALTY_KINDS] as const;
  test.each(['light', 'dark'] as const)('on a %s page tell all kinds apart without their hue', (theme) => {
    const css = highlightRules(theme);
    const shapes = styles.map((style) =>
      line(css, highlightName({ style, state: 'saved' })).replace(/rgb\([^)]*\)/, ''),
    );
    expect(new Set(shapes).size).toBe(styles.length);
  });

  test('exist for every name, also in forced colours', () => {
    const [plain = '', forced = ''] = highlightRules('light').split('@media (forced-colors: active)');
    for (const name of highlightNames()) {
      expect(plain).toContain(`::highlight(${name})`);
      expect(forced).toContain(`::highlight(${name})`);
    }
    expect(forced).not.toContain('rgb(');
  });

  test('draw a suggestion weaker than a saved tag, and without a tint', () => {
    const css = highlightRules('light');
    for (const style of styles) {
      const rule = (state: Mark['state']) =>
        css.split(`::highlight(${highlightName({ style, state })}) {`)[1]?.split('}')[0] ?? '';
      expect(rule('suggested')).toMatch(/rgb\([^)]*\/ 0\.\d+\)/);
      expect(rule('suggested')).not.toContain('background');
      expect(rule('suggested')).not.toContain('solid');
      expect(rule('saved')).toContain('background-color');
    }
  });
});
