/** The words of a claim that gives neither a number nor words for one: "suffered heavy losses". */
import type { Annotation, CasualtyValue, StoredArticle } from '../model';
import near from './data/near-words.json';

/** A figure has room for so many characters; what is longer is cut behind a word. */
const LONGEST = 60;

const TAILS = new Set(near.tails);

/** Where a clause goes on with something else than what happened to whom. */
const BREAK = /[.,;:!?()\n\u2014\u061b\u060c]/u;

/**
 * What the text says behind the tagged words, up to the end of the clause or the first place or time: "suffered" goes
 * on with "heavy losses", which no tag covers.
 */
function wordsBehind(text: string, end: number): string {
  const [clause = ''] = text.slice(end, end + LONGEST).split(BREAK);
  const words = clause.split(/\s+/u);
  const tail = words.findIndex((word) => TAILS.has(word.toLowerCase()));
  const kept = tail < 0 ? words : words.slice(0, tail);
  // The last word of a piece that was cut by its length may be half a word.
  const isCut = tail < 0 && clause.length === LONGEST;
  return (isCut ? kept.slice(0, -1) : kept).join(' ');
}

/**
 * The words to show where a claim has no figure. A claim of one kind is told by its tagged words; one whose outcome is
 * open ("losses", "casualties") also by what follows them.
 *
 * @param annotation its quote and position, UTF-16 code units of the article's text
 * @returns null for a claim with a figure or words for one, and where nothing is quoted
 *
 * @example claimWords(row, claim, article) // 'The assailants suffered heavy losses'
 */
export function claimWords(
  annotation: Pick<Annotation, 'quote' | 'selectors'>,
  { kind, count }: CasualtyValue,
  { text }: Pick<StoredArticle, 'text'>,
): string | null {
  if (count.low !== null || count.high !== null || count.text) return null;
  const quote = annotation.quote.replace(/\s+/gu, ' ').trim();
  const { start, end } = annotation.selectors.position;
  const isThere = text.slice(start, end) === annotation.quote;
  const more = kind === 'combined' && isThere ? wordsBehind(text, end) : '';
  return `${quote}${more === '' ? '' : ` ${more.trim()}`}`.trim() || null;
}
