import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsToCsv, spansToCsv } from '../../lib/formats/csv';
import {
  joinList,
  originalCell,
  readTable,
  safeCell,
  splitList,
  writeTable,
} from '../../lib/formats/csv-cells';
import { CLAIM_COLUMNS } from '../../lib/formats/csv-columns';
import { hardText } from './arbitrary';
import { errorOf, valueOf } from './result';
import { article, bundle, claim, front, TEXT, wounded } from './sample';

/** Cell, and what stands in the file. */
const CELLS: readonly [string, string][] = [
  ['=HYPERLINK("https://dorna-post.example")', `'=HYPERLINK("https://dorna-post.example")`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ["'=1", "''=1"],
  ["''-x", "'''-x"],
  ["'tis", "'tis"],
  ['1=1', '1=1'],
  ['', ''],
];

describe('cells', () => {
  it.each(CELLS)('%j stands as %j and comes back', (cell, written) => {
    expect(safeCell(cell)).toBe(written);
    expect(originalCell(written)).toBe(cell);
  });

  it('never start a formula, and always come back, whatever they hold', () => {
    fc.assert(
      fc.property(hardText, (cell) => {
        expect(safeCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
        expect(originalCell(safeCell(cell))).toBe(cell);
      }),
    );
  });

  it('hold lists that come back', () => {
    const filled = hardText.filter((text) => text !== '' && !text.startsWith(' '));
    fc.assert(
      fc.property(fc.array(filled), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
    );
  });
});

describe('tables', () => {
  it.each([',', '\t'] as const)('come back from text with delimiter %j', (delimiter) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hardText, hardText, hardText)), fc.boolean(), (rows, bom) => {
        const columns = ['one', 'two', 'three'];
        const text = writeTable(columns, rows, { delimiter, bom });
        const back = valueOf(readTable(text, { delimiter }));
        expect(back.map((row) => columns.map((name) => row.get(name)))).toEqual(rows);
      }),
    );
  });

  it('put a byte order mark only where asked', () => {
    expect(writeTable(['a'], [['1']])).toBe('a\r\n1\r\n');
    expect(writeTable(['a'], [['1']], { bom: true })).toBe('\uFEFFa\r\n1\r\n');
  });

  it('are refused with a row of another width, naming it', () => {
    expect(errorOf(readTable('a,b\r\n1,2\r\n3\r\n')).what).toContain('Row 3');
  });
});

describe('claims', () => {
  const text = valueOf(claimsToCsv(bundle));
  const rows = valueOf(readTable(text));

  it('are one row each, with every column, rejected ones only when asked', () => {
    expect(rows.map((row) => row.get('quote'))).toEqual([claim.quote, 'two children']);
    expect([...(rows[0]?.keys() ?? [])]).toEqual(CLAIM_COLUMNS.map(({ name }) => name));
    const all = valueOf(readTable(valueOf(claimsToCsv(bundle, { statuses: ['accepted', 'rejected'] }))));
    expect(all.map((row) => row.get('id'))).toContain(wounded.id);
  });

  it('hold the fields of the claim and of its article', () => {
    expect(Object.fromEntries(rows[0] ?? [])).toMatchObject({
      status: 'accepted',
      kind: 'killed',
      count_text: 'At least nine',
      count_low: '9',
      count_high: '',
      count_qualifier: 'at_least',
      victims_text: 'villagers',
      victims_status: 'civilian',
      victims_groups: 'children',
      perpetrator_text: 'The Ridge Front',
      perpetrator_actor_name: 'Ridge Front',
      perpetrator_certainty: 'blamed',
      source_text: 'the Dorna health office',
      source_stance: 'states',
      scope: 'event',
      negated: 'false',
      date_text: 'Monday',
      place_text: 'Orlo',
      event_name: 'Orlo market raid',
      note: claim.note,
      tags: 'checked; market\\; square',
      made_by: 'passive (tollmark 0.1.0)',
      confidence: '0.9',
      decided_by: 'Reader One',
      article_canonical_url: article.canonicalUrl,
      article_accessed: article.accessed,
      article_text_sha256: article.textHash,
    });
    expect(rows[1]?.get('part_of')).toBe(claim.id);
  });

  it('find their words in both units', () => {
    const characters = Array.from(TEXT);
    let checked = 0;
    for (const row of rows) {
      for (const name of ['', 'victims_', 'perpetrator_', 'source_', 'date_', 'place_']) {
        const words = row.get(name === '' ? 'quote' : `${name}text`);
        if (!words) continue;
        const at = (edge: string, unit: string) => Number(row.get(`${name}${edge}_${unit}`));
        expect(TEXT.slice(at('start', 'utf16'), at('end', 'utf16'))).toBe(words);
        expect(characters.slice(at('start', 'codepoint'), at('end', 'codepoint')).join('')).toBe(words);
        expect(at('start', 'codepoint')).toBeLessThan(at('start', 'utf16'));
        checked += 1;
      }
    }
    expect(checked).toBe(10);
  });

  it('protect a note that reads like a formula', () => {
    expect(text).toContain(`"'=SUM(A1)\nsecond ""line"""`);
  });

  it('say which columns lose half characters in a CSV file', () => {
    const half = { ...claim, note: 'broken \uD83D' };
    const result = claimsToCsv({ ...bundle, annotations: [half] });
    expect(result.ok && result.notices).toEqual([expect.stringContaining('note')]);
    expect(claimsToCsv(bundle)).toMatchObject({ notices: [] });
  });

  it('are refused when a place does not hold its words, naming the annotation', () => {
    const error = errorOf(claimsToCsv({ ...bundle, articles: [{ ...article, text: `x${TEXT}` }] }));
    expect(error.code).toBe('offset-mismatch');
    expect(error.what).toContain(claim.id);
  });
});

describe('spans', () => {
  it('are one row each, actors and claims', () => {
    const rows = valueOf(readTable(valueOf(spansToCsv(bundle))));
    expect(rows.map((row) => [row.get('quote'), row.get('tag'), row.get('actor_name')])).toEqual([
      [claim.quote, 'killed', ''],
      ['two children', 'killed', ''],
      [front.quote, 'actor', 'Ridge Front'],
      ['the Dorna health office', 'actor', 'Dorna health office'],
    ]);
  });
});
