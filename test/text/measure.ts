/** Anchoring measured over edits: what share of the targets came out right. */
import { anchor, describe } from '../../lib/text/selectors';
import type { Anchoring, Span } from '../../lib/model';
import { paragraphOf, randomFrom, targets, type Edited, type TargetKind } from './edits';

type Edit = (text: string, target: Span, random: () => number) => Edited;

export interface Measured {
  count: number;
  right: number;
  /** Anchored, but at other words than the right ones. */
  wrong: number;
  /** Those of the wrong ones that are not reported as changed. */
  silent: number;
  /** A few of those that came out other than hoped, for the message of a failing test. */
  examples: string[];
}

/** Targets of each kind that are taken from a text. */
const PER_TEXT = 12;
const EXAMPLES = 12;

/** Apply an edit for every target of every text, and judge where the target is found afterwards. */
export function measure(texts: readonly string[], kind: TargetKind, edit: Edit): Measured {
  const measured: Measured = { count: 0, right: 0, wrong: 0, silent: 0, examples: [] };
  texts.forEach((text, number) => {
    const random = randomFrom(number + 1);
    for (const target of targets(text, kind, PER_TEXT)) {
      if (repeated(text, target)) continue;
      const edited = edit(text, target, random);
      const found = anchor(edited.text, describe(text, target));
      const verdict = judge(found, edited);
      measured.count++;
      if (verdict === 'right') measured.right++;
      if (verdict === 'wrong') measured.wrong++;
      if (verdict === 'wrong' && found.status !== 'changed') measured.silent++;
      if (verdict !== 'right' && measured.examples.length < EXAMPLES) {
        measured.examples.push(example(text, target, edited, found));
      }
    }
  });
  return measured;
}

/**
 * Whether the target's whole line stands in the text more than once, as repeated captions do: when one of
 * them is gone, nothing tells that the other one is not it.
 */
function repeated(text: string, target: Span): boolean {
  const paragraph = paragraphOf(text, target);
  const line = text.slice(paragraph.start, paragraph.end).trim();
  return text.indexOf(line) !== text.lastIndexOf(line);
}

/** Right: on the very words, or gone when it is gone. Wrong: on other words. Lost: an orphan that should stand. */
function judge(found: Anchoring, { text, expected }: Edited): 'right' | 'wrong' | 'lost' {
  if (found.status === 'orphan') return expected === null ? 'right' : 'lost';
  if (expected === null) return 'wrong';
  const { start, end } = found.span;
  const words = text.slice(start, end);
  if (found.status === 'changed' && found.now !== words) return 'wrong';
  return start === expected.start && end === expected.end ? 'right' : 'wrong';
}

function example(text: string, target: Span, edited: Edited, found: Anchoring): string {
  const words = text.slice(target.start, target.end);
  const hoped = edited.expected && edited.text.slice(edited.expected.start, edited.expected.end);
  const got =
    found.status === 'orphan'
      ? 'orphan'
      : `${found.status} “${edited.text.slice(found.span.start - 30, found.span.start)}[${edited.text.slice(found.span.start, found.span.end)}]${edited.text.slice(found.span.end, found.span.end + 30)}”`;
  return `${found.score.toFixed(2)} “${text.slice(Math.max(0, target.start - 40), target.start)}[${words}]${text.slice(target.end, target.end + 40)}” hoped “${hoped ?? '(gone)'}” got ${got}`;
}
