import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import type { Selectors } from '../../lib/model';
import { anchor, anchorAll, describe } from '../../lib/text/selectors';
import { ownTexts } from './corpora';

/** Selectors of the n-th occurrence of the words. */
function on(text: string, words: string, occurrence = 1): Selectors {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand in the text ${occurrence} times`);
  return describe(text, { start, end: start + words.length });
}

const REPORT = [
  'Shelling kills 12 in Dorna',
  'Shelling killed 12 civilians in the market of Dorna on Monday, the mayor said.',
  'Major Amin Rako, a spokesman of the army, denied that the market had been the target.',
  'Rako said the army had fired at fighters outside the town. The mayor disagreed with Rako.',
].join('\n\n');

group('describing a place', () => {
  test('words, 96 characters around them, and offsets', () => {
    const text = `${'a'.repeat(200)} 12 ${'b'.repeat(200)}`;
    expect(describe(text, { start: 201, end: 203 })).toEqual({
      quote: {
        type: 'TextQuoteSelector',
        exact: '12',
        prefix: `${'a'.repeat(95)} `,
        suffix: ` ${'b'.repeat(95)}`,
      },
      position: { type: 'TextPositionSelector', start: 201, end: 203 },
    });
  });

  test('context never begins or ends inside a surrogate pair', () => {
    const text = `${'😀'.repeat(80)}.12.${'😀'.repeat(80)}`;
    const { prefix, suffix } = on(text, '12').quote;
    expect(prefix.isWellFormed()).toBe(true);
    expect(suffix.isWellFormed()).toBe(true);
  });
});

group('any text and any place in it', () => {
  const place = fc
    .tuple(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\ud83d') }),
      ),
      fc.nat(),
      fc.nat(),
    )
    .filter(([text]) => text.length > 0)
    .map(([text, a, b]) => {
      const start = a % text.length;
      return { text, span: { start, end: start + 1 + (b % (text.length - start)) } };
    });

  test('is found exactly where it was described', () => {
    fc.assert(
      fc.property(place, ({ text, span }) => {
        expect(anchor(text, describe(text, span))).toEqual({ status: 'exact', span, score: 1 });
      }),
    );
  });

  test('in any other text gives a valid answer, and the quote itself unless it says otherwise', () => {
    fc.assert(
      fc.property(place, fc.string({ unit: 'binary' }), ({ text, span }, other) => {
        const selectors = describe(text, span);
        for (const target of [other, text + other, other + text, text.slice(0, span.end) + other]) {
          const found = anchor(target, selectors);
          if (found.status === 'orphan') continue;
          expect(found.span.start).toBeGreaterThanOrEqual(0);
          expect(found.span.end).toBeGreaterThan(found.span.start);
          expect(found.span.end).toBeLessThanOrEqual(target.length);
          const words = target.slice(found.span.start, found.span.end);
          if (found.status === 'changed')
            expect([found.was, found.now]).toEqual([selectors.quote.exact, words]);
          else expect(words).toBe(selectors.quote.exact);
          if (found.status === 'changed') expect(words).not.toBe(selectors.quote.exact);
        }
      }),
    );
  });

  test('many at once are found as one by one in an unchanged text', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
        const text = places.map((each) => each.text).join('\n');
        let from = 0;
        const spans = places.map((each) => {
          const span = { start: from + each.span.start, end: from + each.span.end };
          from += each.text.length + 1;
          return span;
        });
        const found = anchorAll(
          text,
          spans.map((span) => describe(text, span)),
        );
        expect(found.map((each) => (each.status === 'exact' ? each.span : null))).toEqual(spans);
      }),
    );
  });
});

group('a figure that was revised', () => {
  test.each([
    ['12 civilians', '22 civilians'],
    ['12 civilians', 'at least 12 civilians'],
    ['12 civilians', '112 civilians'],
    ['12 civilians', 'twelve civilians'],
    ['12 civilians', '12 to 15 civilians'],
    ['12', '22'],
    ['12', '12 to 15'],
    ['12', 'more than 12'],
    ['12', '12,000'],
    ['12', 'dozens of'],
    ['killed 12 civilians', 'killed at least 22 civilians'],
  ])('from “%s” to “%s” is reported with both readings', (was, now) => {
    const selectors = on(REPORT, was, was === '12' ? 2 : 1);
    const revised = `Corrected.\n\n${REPORT.replace(`${was} civilians`.replace('civilians civilians', 'civilians'), `${now} civilians`.replace('civilians civilians', 'civilians'))}`;
    const found = anchor(revised, selectors);
    expect(found).toMatchObject({ status: 'changed', was, now });
    if (found.status === 'changed') expect(revised.slice(found.span.start, found.span.end)).toBe(now);
  });

  test('is reported although the old figure still stands in the headline', () => {
    const revised = REPORT.replace('12 civilians', '22 civilians');
    expect(anchor(revised, on(REPORT, '12', 2))).toMatchObject({ status: 'changed', now: '22' });
    expect(anchor(revised, on(REPORT, '12', 1))).toMatchObject({ status: 'exact' });
  });

  test('is not reported when another word in front of it was exchanged', () => {
    const revised = REPORT.replace('Shelling killed 12 civilians', 'Mortars killed 12 civilians');
    expect(anchor(revised, on(REPORT, '12 civilians'))).toMatchObject({ status: 'moved' });
  });
});

group('a word that stands in many places', () => {
  const name = 'Rako';
  const sentences = Array.from(
    { length: 20 },
    (_, n) => `In village ${n + 3} ${name} met the elders for the ${n + 3}th time.`,
  );
  const text = sentences.join('\n\n');

  test('is found at its own place after an insertion above, each of twenty', () => {
    const above = 'Correction: an earlier version named the wrong villages.\n\n';
    const found = anchorAll(
      above + text,
      sentences.map((_, n) => on(text, name, n + 1)),
    );
    expect(found.map((each) => (each.status === 'moved' ? each.span.start - above.length : null))).toEqual(
      sentences.map((_, n) => on(text, name, n + 1).position.start),
    );
  });

  test('is an orphan when its own sentence is gone, and nowhere else', () => {
    const gone = text.replace(`${sentences[9]}\n\n`, '');
    const found = anchorAll(
      gone,
      sentences.map((_, n) => on(text, name, n + 1)),
    );
    expect(found.flatMap((each, n) => (each.status === 'orphan' ? [n] : []))).toEqual([9]);
  });

  test('in lines that are all alike is told apart by what the others have moved by', () => {
    const alike = `Opening words of the page.\n\n${'Rako spoke.\n\n'.repeat(30)}`;
    const selectors = Array.from({ length: 30 }, (_, n) => on(alike, name, n + 1));
    const above = 'A new first line.\n\n';
    const found = anchorAll(above + alike, [on(alike, 'Opening'), ...selectors]).slice(1);
    expect(found.map((each) => (each.status === 'moved' ? each.span.start - above.length : null))).toEqual(
      selectors.map((each) => each.position.start),
    );
  });
});

/** A quote without context, with offsets that are wrong. */
function bare(exact: string): Selectors {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 3, end: 3 + exact.length },
  };
}

group('selectors of others', () => {
  test('made on different texts may come to one place, those of one text never do', () => {
    const line = 'Shells fell on the barracks at noon and four of the guards were killed there.';
    const first = `${line}\n\nThe mayor spoke.`;
    const second = `Corrected.\n\n${first}`;
    const now = `Corrected twice.\n\n${second}`;
    const places = anchorAll(now, [fourIn(first), fourIn(second)], [second, first]);
    const start = now.indexOf('four');
    for (const place of places)
      expect(place).toMatchObject({ status: 'moved', span: { start, end: start + 4 } });

    const twice = `${line}\n\n${line}`;
    const later = twice.lastIndexOf('four');
    const twins = [fourIn(twice), describe(twice, { start: later, end: later + 4 })];
    const known = anchorAll(`Corrected.\n\n${line}`, twins, [twice]);
    expect(known.filter(({ status }) => status !== 'orphan').length).toBeLessThan(2);
  });

  test('without context are found where the words stand once', () => {
    expect(anchor(REPORT, bare('disagreed'))).toMatchObject({ status: 'moved' });
  });

  test('without context are orphans where short words stand more than once', () => {
    expect(anchor(REPORT, bare('Rako'))).toEqual({ status: 'orphan', score: 0 });
  });

  test('with offsets outside the text are found by their words', () => {
    const selectors = on(REPORT, 'disagreed');
    selectors.position = { type: 'TextPositionSelector', start: 90_000, end: 90_009 };
    expect(anchor(REPORT, selectors)).toMatchObject({ status: 'moved', score: 1 });
  });
});

/** The middle one of five. */
const fourIn = (text: string) =>
  describe(text, { start: text.indexOf('four'), end: text.indexOf('four') + 4 });

const medianOf = (times: number[]): number => times.toSorted((a, b) => a - b)[2] ?? Infinity;

group('speed', () => {
  test('a thousand places in an unchanged text of 80,000 characters take less than 20 ms', () => {
    const text = ownTexts().join('\n\n').repeat(2).slice(0, 80_000);
    expect(text).toHaveLength(80_000);
    const selectors = Array.from({ length: 1000 }, (_, n) =>
      describe(text, { start: n * 79, end: n * 79 + 12 }),
    );
    const timed = (): number => {
      const started = performance.now();
      const found = anchorAll(text, selectors);
      const took = performance.now() - started;
      expect(found.every((each) => each.status === 'exact')).toBe(true);
      return took;
    };
    for (let warmUp = 0; warmUp < 5; warmUp++) timed();
    // The best of five medians: a machine that is busy with something else slows some rounds, not the code.
    const rounds = Array.from({ length: 5 }, () => medianOf(Array.from({ length: 5 }, timed)));
    const median = Math.min(...rounds);
    console.info(`anchoring: 1,000 places in 80,000 unchanged characters: median ${median.toFixed(2)} ms`);
    expect(median).toBeLessThan(20);
  });
});
