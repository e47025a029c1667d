import { describe, expect, test } from 'vitest';
import { articleFromText } from '../../lib/text/plain';

function blocksOf(text: string): string[] {
  return articleFromText(text).blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('plain text', () => {
  test('stays as it is, whatever it holds', () => {
    const text = '\uFEFF Two camps seized \r\n\r\n\tFive died.\n \n';
    expect(articleFromText(text).text).toBe(text);
  });

  test.each([
    [
      'a title before a blank line',
      'Camps seized\n\nFive died.\nEleven fled.\n\nThe end.',
      ['title: Camps seized', 'paragraph: Five died.', 'paragraph: Eleven fled.', 'paragraph: The end.'],
    ],
    [
      'a blank line with spaces in it',
      'Camps seized\n \t\nFive died.',
      ['title: Camps seized', 'paragraph: Five died.'],
    ],
    [
      'lines that end as on Windows',
      'Camps seized\r\n\r\nFive died.\r\nEleven fled.',
      ['title: Camps seized', 'paragraph: Five died.', 'paragraph: Eleven fled.'],
    ],
    [
      'no blank line after the first',
      'Camps seized\nFive died.',
      ['paragraph: Camps seized', 'paragraph: Five died.'],
    ],
    ['one line', 'Five died.', ['paragraph: Five died.']],
    [
      'blank lines before the first',
      '\n\nFive died.\n\nEleven fled.',
      ['title: Five died.', 'paragraph: Eleven fled.'],
    ],
    ['nothing', '', []],
    ['white space', ' \n\n \n', []],
  ])('with %s falls into its blocks', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  test('without a title line has no title', () => {
    expect(articleFromText('Five died.').title).toBe('');
    expect(articleFromText('Camps seized\n\nFive died.').title).toBe('Camps seized');
  });
});

/** A reading whose time grows with the square of the text takes minutes here, on any machine. */
const PATIENT_MILLISECONDS = 20_000;

test(
  'a million characters without a blank line are read in linear time',
  { timeout: PATIENT_MILLISECONDS },
  () => {
    expect(articleFromText(`${'word '.repeat(200_000)}\n${' \n\t'.repeat(50_000)}`).blocks).toHaveLength(1);
  },
);
