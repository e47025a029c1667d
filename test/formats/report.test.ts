/** Reports as HTML and Markdown: form, and text that tries to be more than text. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawingToSvg } from '../../lib/formats/drawing-svg';
import { readImport } from '../../lib/formats/import';
import type { DrawingNode, Report } from '../../lib/formats/report';
import { reportToHtml } from '../../lib/formats/report-html';
import { escapeMarkdown, reportToMarkdown } from '../../lib/formats/report-markdown';
import { errorOf } from './result';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '| cell | **bold** [link](https://evil.example) ![x](https://evil.example/x.png)',
  '# heading\n\n- list\n1. item\n\n---\n```\ncode',
  '<https://evil.example> https://evil.example www.evil.example a@evil.example',
  '&lt;b&gt; &amp; \u0000\u0008\u001b \ud800 \u202e',
  '$x$ ~~gone~~ `code` ^up^ =line',
];

function drawing(text: string): DrawingNode {
  return {
    name: 'svg',
    attributes: { viewBox: '0 0 10 10', width: '10' },
    children: [{ name: 'text', attributes: { x: '1', fill: 'var(--ink)' }, children: [text] }],
  };
}

function reportOf(words: string, href: string | null = null): Report {
  return {
    language: 'en',
    direction: 'ltr',
    title: words,
    facts: [[words, words]],
    sections: [
      {
        title: words,
        blocks: [
          { type: 'heading', text: words },
          { type: 'text', text: words },
          { type: 'list', items: [words] },
          { type: 'drawing', label: words, root: drawing(words) },
          {
            type: 'table',
            caption: words,
            head: [words, words],
            rows: [
              [
                [{ text: words, style: 'figure' }],
                [
                  { text: words, style: 'quote', href },
                  { text: words, style: 'gone' },
                  { text: words, style: 'code' },
                ],
              ],
              [[], [{ text: words }]],
            ],
          },
        ],
      },
    ],
  };
}

const read = (html: string): Document => new JSDOM(html).window.document;

const SHAPE = read(reportToHtml(reportOf('plain'))).querySelectorAll('*').length;

describe('HTML', () => {
  test.each(HOSTILE)('text stays text: %j', (words) => {
    const document = read(reportToHtml(reportOf(words)));
    expect(document.querySelectorAll('*')).toHaveLength(SHAPE);
    expect(document.querySelectorAll('script, img, iframe, object, embed, form, link, a')).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/u);
    // Characters that HTML cannot hold are left out; all else is read back as it was.
    const kept = words.toWellFormed().replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''));
    expect(document.querySelector('q')?.textContent).toBe(kept);
    expect(document.querySelector('svg text')?.textContent).toBe(kept);
    expect(document.querySelector('figure')?.getAttribute('aria-label')).toBe(kept);
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        expect(read(reportToHtml(reportOf(words))).querySelectorAll('*')).toHaveLength(SHAPE);
      }),
      { numRuns: 20 },
    );
  });

  test('fetches nothing and says so to the browser', () => {
    const html = reportToHtml(reportOf('plain', 'https://news.example/a'));
    const policy = read(html).querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/u);
    expect(html).not.toMatch(/<script|@import|url\(|src=/iu);
  });

  test.each(['data:text/html,x', 'file:///etc/passwd', 'blob:https://evil.example/1', 'nonsense'])(
    '%s becomes no link',
    (href) => {
      expect(read(reportToHtml(reportOf('plain', href))).querySelector('a')).toBeNull();
      expect(reportToMarkdown(reportOf('plain', href))).not.toContain('](');
    },
  );

  test('a web address becomes one, with its fragment', () => {
    const href = 'https://news.example/a?b=1&c=2#:~:text=killed%205';
    const link = read(reportToHtml(reportOf('plain', href))).querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  });

  test('the head of a row stands for the rows behind it that have none', () => {
    const document = read(reportToHtml(reportOf('plain')));
    const head = document.querySelector('tbody th');
    expect([head?.getAttribute('rowspan'), head?.getAttribute('scope')]).toEqual(['2', 'rowgroup']);
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.children.length)).toEqual([2, 1]);
  });

  test('the direction and language are those of the words', () => {
    const { documentElement } = read(reportToHtml({ ...reportOf('قتلى'), language: 'ar', direction: 'rtl' }));
    expect([documentElement.lang, documentElement.dir]).toEqual(['ar', 'rtl']);
  });
});

describe('drawings', () => {
  test('keep shapes, words and looks', () => {
    expect(
      drawingToSvg({
        name: 'g',
        attributes: { transform: 'translate(1,2)', fill: 'var(--killed)', 'stroke-width': '2' },
        children: [{ name: 'path', attributes: { d: 'M1,2L3,4' }, children: [] }],
      }),
    ).toBe(
      '<g transform="translate(1,2)" fill="var(--killed)" stroke-width="2"><path d="M1,2L3,4"></path></g>',
    );
  });

  test.each<[string, DrawingNode]>([
    ['a script', { name: 'script', attributes: {}, children: ['alert(1)'] }],
    ['a foreign object', { name: 'foreignObject', attributes: {}, children: [drawing('x')] }],
    ['an image', { name: 'image', attributes: { href: 'https://evil.example/x' }, children: [] }],
    ['a style sheet', { name: 'style', attributes: {}, children: ['*{}'] }],
    ['a link', { name: 'a', attributes: { href: 'https://evil.example' }, children: [] }],
    ['a name with a bracket', { name: 'g><script', attributes: {}, children: [] }],
  ])('leave out %s and all beneath it', (_, node) => {
    expect(drawingToSvg({ name: 'svg', attributes: {}, children: [node] })).toBe('<svg></svg>');
    expect(drawingToSvg(node)).toBe('');
  });

  test.each([
    ['onload', 'alert(1)'],
    ['style', 'background:url(https://evil.example)'],
    ['href', '#x'],
    ['xlink:href', '#x'],
    ['fill', 'url(https://evil.example/#a)'],
    ['fill', 'u\\72l(#a)'],
    ['x="1" onload', 'alert(1)'],
  ])('leave out the attribute %s="%s"', (name, value) => {
    expect(drawingToSvg({ name: 'g', attributes: { [name]: value }, children: [] })).toBe('<g></g>');
  });
});

describe('Markdown', () => {
  /** What a reader of Markdown would take for markup: signs without a backslash. */
  const live = /(?<!\\)(?:[`*_[\]|!~$^]|(?<!&)#|<(?!br>|https))|https?:\/\/|www\.|@/u;

  test.each(HOSTILE)('text stays text: %j', (words) => {
    const escaped = escapeMarkdown(words);
    expect(escaped).not.toMatch(live);
    expect(escaped).not.toContain('\n');
    expect(escaped).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/u);
  });

  test.each(HOSTILE)('a table keeps its cells: %j', (words) => {
    const lines = reportToMarkdown(reportOf(words))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.match(/(?<!\\)\|/gu)).toHaveLength(3);
  });

  test('links only web addresses, and none can end early', () => {
    const href = 'https://news.example/a>)%20|x y#:~:text=killed%205';
    const line = reportToMarkdown(reportOf('plain', href))
      .split('\n')
      .find((each) => each.includes(']('));
    expect(line).toContain('[“plain”](<https://news.example/a%3E)%20%7Cx%20y#:~:text=killed%205>)');
  });

  test('has title, facts and sections in order', () => {
    expect(reportToMarkdown(reportOf('plain')).split('\n').filter(Boolean).slice(0, 5)).toEqual([
      '# plain',
      '- plain: plain',
      '## plain',
      '### plain',
      'plain',
    ]);
  });
});

test.each([
  ['Markdown', reportToMarkdown],
  ['HTML', reportToHtml],
])('a report as %s is no file to import, and is not called cut off', (_name, write) => {
  for (const words of ['plain', 'a [1', '"']) {
    const error = errorOf(readImport(write(reportOf(words))));
    expect(error.code).toBe('report');
    expect(error.next).toContain('backup');
  }
});
