import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage, type ReadOptions, type ReadPage } from '../../lib/page/article';

export const ADDRESS = 'https://herald.example/news/camps';

/** A window on a page as it is loaded; broken styles in it are not worth a line of output. */
export function windowOf(html: string, url = ADDRESS): Window & typeof globalThis {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole(), pretendToBeVisual: true });
  return dom.window as unknown as Window & typeof globalThis;
}

/** A parsed page without a window: no styles, but ten times as fast. */
export function parsed(html: string): Document {
  return new (windowOf('').DOMParser)().parseFromString(html, 'text/html');
}

/** Prose of about the length that makes a page an article. */
export const PROSE = [
  'The road to the camps runs along the river, past fields and orchards, and was closed when the water rose, people in the town said on Monday.',
  'Traders had left the market early, a shopkeeper said, because rumours of a raid had gone round since the morning, and the school sent its pupils home.',
  'By the evening the telephone lines worked again, and the first lorries, loaded with flour and tents, crossed the bridge under the eyes of the guards.',
];

/** A page of the invented Dorna Herald around `inner`, which stands among the article's paragraphs. */
export function newsPage(inner: string, { head = '', title = 'Two camps seized near Orlo' } = {}): string {
  const [first = '', ...rest] = PROSE.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title} | The Dorna Herald</title>${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>${title}</h1>${first}${inner}${rest.join('')}</article></main></body></html>`;
}

export function readHtml(
  html: string,
  options: ReadOptions = {},
): ReadPage & { window: Window & typeof globalThis } {
  const window = windowOf(html);
  return { ...readPage(window.document, options), window };
}

/** The span of the first occurrence of `quote`; a quote that is not there is a mistake in the test. */
export function spanOf(text: string, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the text:\n${text}`);
  return { start, end: start + quote.length };
}

/** The live words behind a span, put together from the map's ranges. */
export function liveWords({ map }: ReadPage, span: { start: number; end: number }): string {
  return map
    .rangesFor(span)
    .map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))
    .join('');
}
