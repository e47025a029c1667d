import type { Span } from '../../model.ts';

/**
 * Finds quotes in a text with runs of white space taken as one space. The function it returns gives the
 * UTF-16 span of the nth occurrence, or null when there is none.
 *
 * @example locator('a  b a b')('a b', 2) // { start: 5, end: 8 }
 */
export function locator(text: string): (quote: string, occurrence?: number) => Span | null {
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const blank = run.trim() === '';
    if (blank && folded === '') continue;
    for (let at = 0; at < (blank ? 1 : run.length); at += 1) offsets.push(index + at);
    folded += blank ? ' ' : run;
  }
  return (quote, occurrence = 1) => {
    const wanted = quote.replace(/\s+/g, ' ').trim();
    let at = -1;
    for (let count = 0; count < occurrence; count += 1) {
      const next = folded.indexOf(wanted, at + 1);
      if (next < 0) return at < 0 ? null : spanAt(at);
      at = next;
    }
    return at < 0 ? null : spanAt(at);

    function spanAt(from: number): Span {
      return { start: offsets[from] ?? 0, end: (offsets[from + wanted.length - 1] ?? 0) + 1 };
    }
  };
}
