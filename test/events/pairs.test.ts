import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, type Fingerprint } from '../../lib/events/fingerprint';
import { suggestGroups } from '../../lib/events/group';
import { EventIndex } from '../../lib/events/near';
import { likeness, SUGGESTED } from '../../lib/events/score';
import { readPairs, reportOf, type Pair } from './pairs';

const PAIRS = [...readPairs('told-differently.txt', true), ...readPairs('look-alikes.txt', false)];

function isSuggested({ prints: [a, b] }: Pair): boolean {
  return a !== null && b !== null && likeness(a, b).score >= SUGGESTED;
}

function figuresOf(pairs: readonly Pair[]) {
  const right = pairs.filter((pair) => pair.same && isSuggested(pair)).length;
  const suggested = pairs.filter(isSuggested).length;
  const same = pairs.filter((pair) => pair.same).length;
  return {
    precision: right / suggested,
    recall: right / same,
    wrong: pairs.filter((pair) => isSuggested(pair) !== pair.same).map(({ name }) => name),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

describe('articles of one event', () => {
  it('are told from look-alikes, read by the engine', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(52);
    // Even ones were looked at while the weights were set, odd ones were not.
    const halves = { seen: (index: number) => index % 2 === 0, unseen: (index: number) => index % 2 === 1 };
    for (const [half, isIn] of Object.entries(halves)) {
      const { precision, recall, wrong } = figuresOf(PAIRS.filter((_, index) => isIn(index)));
      console.log(`${half} half: precision ${percent(precision)}, recall ${percent(recall)}`, wrong);
    }
    const { precision, recall, wrong } = figuresOf(PAIRS);
    console.log(`${PAIRS.length} pairs: precision ${percent(precision)}, recall ${percent(recall)}`, wrong);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('are found among all the other reports too', () => {
    const index = new EventIndex();
    // The first report of a look-alike retells an event of the other file: only the look-alike itself goes in.
    for (const { prints, same } of PAIRS)
      for (const print of same ? prints : prints.slice(1)) if (print) index.add(print);
    const right = new Set(PAIRS.map(({ reports: [a, b] }) => [a.id, b.id].join()));
    const pairs = index.pairs();
    const wrong = pairs.filter(({ a, b }) => !right.has([a, b].join()));
    console.log(`${pairs.length} pairs suggested among all, ${wrong.length} wrong`, wrong);
    expect(wrong.length / pairs.length).toBeLessThanOrEqual(0.05);
  });

  it('of the two seeds are one event, and the older one of a caption has no part in it', ({ skip }) => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'evaluation', 'seeds');
    if (!existsSync(folder)) return skip('the shared seeds are not here');
    const prints = ['seed-000', 'seed-001'].map((id) =>
      fingerprintOf(reportOf(id, readFileSync(join(folder, `${id}.txt`), 'utf8'), null)),
    );
    const [a, b] = prints;
    if (!a || !b) throw new Error('a seed reports no event');
    const index = new EventIndex();
    index.add(a);
    index.add(b);
    expect(suggestGroups(index, [], () => false).map(({ articleIds }) => articleIds.toSorted())).toEqual([
      ['seed-000', 'seed-001'],
    ]);
    const told = a.victims.map(({ kind, low }) => `${kind} ${low}`);
    expect(told).toContain('killed 5');
    expect(told).not.toContain('killed 10');
    expect(a.names.map(({ words }) => words)).not.toContain('Gueri');
  });
});

describe('the cost', () => {
  it('of a new article among 10,000 stored ones is small', () => {
    const prints = PAIRS.flatMap((pair) => pair.prints.flatMap((print) => print ?? []));
    const index = new EventIndex();
    for (let n = 0; n < 10_000; n++) {
      const print = prints[n % prints.length] as Fingerprint;
      // A tenth as many places as articles, days over a year: what a large library of one war is like.
      const names = print.names.map((name) => ({ ...name, key: `${name.key}${n % 1000}` }));
      const published = (print.published ?? 20_000) + (n % 365);
      index.add({ ...print, id: `article-${n}`, names, published, days: [] });
    }
    const text =
      'Shells hit Orvasta\n\nArtillery fire killed 14 civilians in Orvasta on Tuesday, the hospital said.';
    const report = reportOf('new', text, '2026-02-11');
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      const print = fingerprintOf(report);
      if (print) index.near(print);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    console.log(`new article among 10,000: ${times[4]?.toFixed(1)} ms at the median`);
    expect(times[4]).toBeLessThan(300);
  });
});
