/**
 * How often a tag finds its place again after edits, measured on the project's own articles and, where they
 * are at hand, on real ones. The figures are printed; the bounds are those that the product promises.
 */
import { describe, expect, test } from 'vitest';
import { articleTexts, newsTexts, ownTexts } from './corpora';
import {
  deleteParagraph,
  insertAbove,
  moveParagraph,
  replaceWord,
  reviseAround,
  reviseFigure,
  TARGET_KINDS,
  type TargetKind,
} from './edits';
import { measure, type Measured } from './measure';

/** What remains are sentences that stand in a text twice in nearly the same words. */
const MOST_FALSE = 0.02;
const LEAST_FOUND = 0.97;
/** Revised figures found at a look-alike instead: two signatures under two messages of one day. */
const MOST_SILENT = 0.004;

const CORPORA = [
  { corpus: 'own articles', texts: ownTexts() },
  { corpus: 'real articles and pages', texts: [...articleTexts(), ...newsTexts()] },
].filter(({ corpus, texts }) => {
  if (texts.length === 0) console.warn(`anchoring: ${corpus} are not at hand, measured without them`);
  return texts.length > 0;
});

function report(corpus: string, edit: string, kind: TargetKind, measured: Measured): string {
  const percent = (part: number): string => `${((100 * part) / measured.count).toFixed(1)}%`;
  console.info(
    `anchoring: ${corpus}, ${edit}, ${kind}: ${measured.count} targets, ${percent(measured.right)} right, ` +
      `${percent(measured.wrong)} on other words, ${percent(measured.silent)} of those silently`,
  );
  return measured.examples.join('\n');
}

describe.each(CORPORA)('on $corpus', ({ corpus, texts }) => {
  test.each(TARGET_KINDS)('text inserted above: every %s is right', (kind) => {
    const measured = measure(texts, kind, insertAbove);
    expect(measured.right, report(corpus, 'inserted above', kind, measured)).toBe(measured.count);
    expect(measured.count).toBeGreaterThan(60);
  });

  test.each(TARGET_KINDS)('paragraph deleted: false anchors of every %s below two in a hundred', (kind) => {
    const measured = measure(texts, kind, deleteParagraph);
    const message = report(corpus, 'paragraph deleted', kind, measured);
    expect(measured.wrong / measured.count, message).toBeLessThan(MOST_FALSE);
  });

  test.each(TARGET_KINDS)('paragraph moved: every %s but three in a hundred is found', (kind) => {
    const measured = measure(texts, kind, moveParagraph);
    const message = report(corpus, 'paragraph moved', kind, measured);
    expect(measured.right / measured.count, message).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test.each(TARGET_KINDS)('words replaced around it: every %s but three in a hundred is found', (kind) => {
    const measured = measure(texts, kind, reviseAround);
    const message = report(corpus, 'words around replaced', kind, measured);
    expect(measured.right / measured.count, message).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test('a word replaced in a clause: at least 97% are found, with both readings', () => {
    const measured = measure(texts, 'clause', replaceWord);
    const message = report(corpus, 'word replaced', 'clause', measured);
    expect(measured.right / measured.count, message).toBeGreaterThanOrEqual(LEAST_FOUND);
  });

  test('a figure revised while the old one is told above: reported, not moved to the old one', () => {
    const measured = measure(texts, 'number', reviseFigure);
    const message = report(corpus, 'figure revised', 'number', measured);
    expect(measured.right / measured.count, message).toBeGreaterThanOrEqual(LEAST_FOUND);
    expect(measured.silent / measured.count, message).toBeLessThan(MOST_SILENT);
  });
});
