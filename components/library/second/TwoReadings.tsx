/** The words around a disagreement, with what each coder marked. */
import type { Difference } from '../../../lib/agreement/differences';
import type { Span } from '../../../lib/model';

/** Characters shown on each side. */
const AROUND = 140;

interface Piece {
  text: string;
  mine: boolean;
  theirs: boolean;
}

function inside(span: Span | undefined, at: number): boolean {
  return span !== undefined && at >= span.start && at < span.end;
}

/** The text cut at every beginning and end of the two tags. */
function piecesOf({ article: { text }, mine, theirs }: Difference): {
  pieces: Piece[];
  isCut: [boolean, boolean];
} {
  const spans = [mine?.span, theirs?.span].filter((span) => span !== undefined);
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(({ end }) => end));
  // Blank lines part blocks: what stands in another one is no context.
  const from = Math.max(0, first - AROUND, text.lastIndexOf('\n', first - 1) + 1);
  const line = text.indexOf('\n', last);
  const lineEnd = line < 0 ? text.length : line;
  const to = Math.min(last + AROUND, lineEnd);
  const cuts = [...new Set([from, to, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    mine: inside(mine?.span, start),
    theirs: inside(theirs?.span, start),
  }));
  return { pieces, isCut: [from > 0 && text[from - 1] !== '\n', to < lineEnd] };
}

export function TwoReadings({ difference }: { difference: Difference }) {
  const { pieces, isCut } = piecesOf(difference);
  return (
    <p class="second-words" dir="auto">
      {isCut[0] && '… '}
      {pieces.map((piece, index) =>
        piece.mine || piece.theirs ? (
          <mark
            key={index}
            class={[piece.mine && 'by-mine', piece.theirs && 'by-theirs'].filter(Boolean).join(' ')}
          >
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
      {isCut[1] && ' …'}
    </p>
  );
}
