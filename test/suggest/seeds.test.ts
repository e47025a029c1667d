import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CasualtySuggestion } from '../../lib/model.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const folder = fileURLToPath(new URL('../../../shared/evaluation/seeds/', import.meta.url));
const present = existsSync(folder);

function claims(name: string): { text: string; found: CasualtySuggestion[]; trace: string } {
  const article = articleFromText(readFileSync(folder + name, 'utf8'));
  const { suggestions, trace = [] } = suggest(article, { explain: true });
  const found = suggestions.filter(
    (suggestion): suggestion is CasualtySuggestion => suggestion.kind === 'casualty',
  );
  return {
    text: article.text,
    found,
    trace: trace.map(({ rule, quote, note }) => `${rule}: ${note} | ${quote}`).join('\n'),
  };
}

const row = ({ value }: CasualtySuggestion): string =>
  `${value.kind} ${value.count.low}-${value.count.high} ${value.scope}`;

/** The two articles that the project was founded on: read where they are, never copied here. */
describe('the founding articles', () => {
  test.skipIf(!present)(
    'the first: captions of another event, the toll, the losses, a total over the war',
    () => {
      const { found, trace } = claims('seed-000.txt');
      const rows = found.map(row);
      expect(
        rows.filter((line) => line === 'killed 10-10 other'),
        trace,
      ).toHaveLength(2);
      expect(rows, trace).toContain('killed 5-5 event');
      expect(rows, trace).toContain('missing 11-11 event');
      expect(rows, trace).toContain('combined 30-30 event');
      expect(rows, trace).toContain('killed null-null cumulative');
      expect(rows.length, trace).toBeLessThanOrEqual(8);
    },
  );

  test.skipIf(!present)(
    'the second: one claim by a spokesman, nothing in related links, newsletter box and comments',
    () => {
      const { text, found, trace } = claims('seed-001.txt');
      expect(found.map(row), trace).toEqual(['killed null-null event']);
      expect(found[0]?.value.perpetrator?.text, trace).toContain('CMA');
      for (const { start } of found) {
        const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
        expect(line).not.toMatch(/Read Also|Subscribe|Sign up/);
      }
    },
  );

  if (!present)
    test('the evaluation folder is absent: its figures are not checked here', () =>
      expect(present).toBe(false));
});
