/**
 * Alignment of a short pattern with the part of a text where it is expected: which characters of the pattern
 * still stand there, and where.
 */

/** How each UTF-16 unit of a pattern stands in a text. Arrays are as long as the pattern; offsets never fall. */
export interface Alignment {
  /** Offset in the text where the unit is consumed; for a deleted unit, where it would stand. */
  starts: Int32Array;
  /** `starts` plus one, or `starts` for a deleted unit. Text between `ends[i - 1]` and `starts[i]` was inserted. */
  ends: Int32Array;
  /** 1 where the text has the same unit, 0 where it was replaced or deleted. */
  equal: Uint8Array;
}

/**
 * Least-edits alignment (insertions, deletions and replacements cost 1) of the whole pattern with any part
 * of the text, inside a band around one diagonal. Time and memory grow with pattern length × band width.
 *
 * @param diagonal text offset that the pattern's first unit is expected at; may lie outside the text
 * @param reach how far to either side of the diagonal the alignment may go
 * @returns null when the band does not touch the text
 *
 * @example
 * align('killed 12 men', 'It killed 22 men.', 3, 8)?.starts // [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
 */
export function align(pattern: string, text: string, diagonal: number, reach: number): Alignment | null {
  const width = 2 * reach + 1;
  const rows = pattern.length;
  const first = diagonal - reach;
  if (first + rows + width <= 0 || first >= text.length) return null;
  // Unit `row + k` of the band is the one before offset `row + 1 + first + k`; beyond the text nothing is equal.
  const band = Float64Array.from({ length: rows + width }, (_, i) => text.charCodeAt(first + i));
  // costs[k] belongs to the text offset `row + first + k`: what stands before it is consumed.
  let costs = new Uint16Array(width + 1);
  let next = new Uint16Array(width + 1);
  const steps = new Uint8Array(rows * width);
  costs[width] = FAR;
  next[width] = FAR;
  for (let row = 0; row < rows; row++) {
    const unit = pattern.charCodeAt(row);
    let left = FAR;
    let diagonally = costs[0] ?? FAR;
    for (let k = 0; k < width; k++) {
      const above = costs[k + 1] ?? FAR;
      const equal = band[row + k] === unit;
      let cost = equal ? diagonally : diagonally + 1;
      let step = equal ? MATCH : REPLACE;
      if (above + 1 < cost) {
        cost = above + 1;
        step = DELETE;
      }
      if (left + 1 < cost) {
        cost = left + 1;
        step = INSERT;
      }
      next[k] = cost;
      steps[row * width + k] = step;
      left = cost;
      diagonally = above;
    }
    [costs, next] = [next, costs];
  }
  return trace(steps, costs, { rows, width, first, length: text.length });
}

const MATCH = 0;
const REPLACE = 1;
const DELETE = 2;
const INSERT = 3;
/** More than any alignment costs; small enough to be counted up in 16 bits. */
const FAR = 60_000;

function trace(
  steps: Uint8Array,
  last: Uint16Array,
  { rows, width, first, length }: { rows: number; width: number; first: number; length: number },
): Alignment {
  const starts = new Int32Array(rows);
  const ends = new Int32Array(rows);
  const equal = new Uint8Array(rows);
  let k = 0;
  for (let each = 1; each < width; each++) if ((last[each] ?? FAR) < (last[k] ?? FAR)) k = each;
  const inside = (offset: number): number => Math.min(Math.max(0, offset), length);
  let row = rows - 1;
  while (row >= 0) {
    const step = steps[row * width + k];
    const end = row + 1 + first + k;
    if (step === INSERT) {
      k--;
      continue;
    }
    ends[row] = inside(end);
    starts[row] = inside(step === DELETE ? end : end - 1);
    equal[row] = step === MATCH ? 1 : 0;
    if (step === DELETE) k++;
    row--;
  }
  return { starts, ends, equal };
}
