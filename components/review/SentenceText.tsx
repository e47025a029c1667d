/** A sentence as the page has it, with the tags of its items marked in it. */
import { isSaved, styleOf, type Item } from '../session/items';
import type { Span } from '../../lib/model';

interface Props {
  text: string;
  /** Language of the article, so that screen readers speak it as such. */
  lang: string | null;
  span: Span;
  items: readonly Item[];
  currentId: string | null;
  onSelect: (id: string) => void;
}

interface Piece extends Span {
  item: Item | null;
}

function length(item: Item): number {
  return item.span ? item.span.end - item.span.start : Infinity;
}

/** Cuts the sentence where marks begin and end; each piece belongs to the current item, else to the shortest mark over it. */
export function piecesOf(span: Span, items: readonly Item[], currentId: string | null): Piece[] {
  const marks = items.filter(
    (item) =>
      item.span && item.state !== 'rejected' && item.span.start < span.end && item.span.end > span.start,
  );
  const cuts = new Set([span.start, span.end]);
  for (const { span: mark } of marks) {
    if (!mark) continue;
    cuts.add(Math.max(span.start, mark.start));
    cuts.add(Math.min(span.end, mark.end));
  }
  const points = [...cuts].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const start = points[index] ?? span.start;
    const end = points[index + 1] ?? span.end;
    const over = marks.filter((item) => item.span && item.span.start <= start && item.span.end >= end);
    const item =
      over.find((each) => each.id === currentId) ?? over.toSorted((a, b) => length(a) - length(b))[0] ?? null;
    pieces.push({ start, end, item });
  }
  return pieces;
}

function classOf(item: Item, currentId: string | null): string {
  const style = styleOf(item.value);
  const state = isSaved(item) ? 'saved' : 'suggested';
  return `mark k-${style} ${state}${item.id === currentId ? ' current' : ''}`;
}

export function SentenceText({ text, lang, span, items, currentId, onSelect }: Props) {
  return (
    <blockquote class="sentence" dir="auto" lang={lang ?? undefined}>
      {piecesOf(span, items, currentId).map(({ start, end, item }) => {
        const words = text.slice(start, end).replace(/\s+/gu, ' ');
        if (!item) return <span key={start}>{words}</span>;
        return (
          <span key={start} class={classOf(item, currentId)} onClick={() => onSelect(item.id)}>
            {words}
          </span>
        );
      })}
    </blockquote>
  );
}
