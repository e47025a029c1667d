/** A link to words in a page: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). */

/** Longest quote that goes into a fragment whole; of a longer one its first and last words do. */
const MOST = 120;
const EDGE_WORDS = 4;
/** Words around the quote that tell its place from another of the same words. */
const AROUND = 3;

/** `-`, `,` and `&` have a meaning in the fragment and are percent-encoded as all else is. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/gu, ' ').trim()).replace(/-/gu, '%2D');
}

/** Whole words of one line next to the quote; a blank line parts blocks, over which no browser reads. */
function lastWords(text: string): string {
  const line = text.split('\n').at(-1) ?? '';
  return line.trim().split(/\s+/u).slice(-AROUND).join(' ');
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.trim().split(/\s+/u).slice(0, AROUND).join(' ');
}

/**
 * The address with a fragment that opens the page at the words. Browsers that do not know it open the page at its
 * beginning.
 *
 * @param text the article's text; `start` and `end` are UTF-16 offsets into it
 * @returns null for addresses that are not http or https
 *
 * @example
 * placeLink('https://a.example/n', 'Shells killed 14 people.', 7, 23)
 * // 'https://a.example/n#:~:text=Shells-,killed%2014%20people'
 */
export function placeLink(url: string | null, text: string, start: number, end: number): string | null {
  if (!url || !/^https?:\/\//iu.test(url)) return null;
  const quote = text.slice(start, end).trim();
  const address = url.split('#')[0] ?? url;
  if (quote === '') return address;
  const words = quote.split(/\s+/u);
  const isLong = quote.length > MOST || quote.includes('\n');
  const spot =
    isLong && words.length > 2 * EDGE_WORDS
      ? `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`
      : encode(quote);
  // A fragment matches whole words only: what touches the quote without a space belongs to no word around it.
  const before = /\s$/u.test(text.slice(0, start)) ? lastWords(text.slice(0, start)) : '';
  const after = /^\s/u.test(text.slice(end)) ? firstWords(text.slice(end)) : '';
  return `${address}#:~:text=${before ? `${encode(before)}-,` : ''}${spot}${after ? `,-${encode(after)}` : ''}`;
}
