import type { Painting } from '../../lib/page/highlighter';

export interface FakePainting extends Painting {
  /** What a page would see: names with the words of their ranges. */
  words(): Record<string, string[]>;
  /** Rules of the sheet while it is adopted; null when the page has none of ours. */
  rules(): string | null;
  highlights: Map<string, Set<AbstractRange>>;
}

/** The parts of painting that jsdom lacks, kept where a test can look at them. */
export function fakePainting(): FakePainting {
  const highlights = new Map<string, Set<AbstractRange>>();
  let css = '';
  let adopted = false;
  return {
    highlights,
    registry: highlights as unknown as HighlightRegistry,
    makeHighlight: (ranges) => new Set(ranges) as unknown as Highlight,
    makeRange: (init) => init as AbstractRange,
    makeSheet: () => ({
      setRules: (rules) => {
        css = rules;
      },
      isAdopted: () => adopted,
      adopt: () => {
        adopted = true;
      },
      remove: () => {
        adopted = false;
      },
    }),
    rules: () => (adopted ? css : null),
    words: () =>
      Object.fromEntries(
        [...highlights].map(([name, ranges]) => [name, [...ranges].map((range) => wordsOf(range))]),
      ),
  };
}

function wordsOf({ startContainer, startOffset, endOffset }: AbstractRange): string {
  return (startContainer.textContent ?? '').slice(startOffset, endOffset);
}
