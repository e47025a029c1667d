/** A sentence as the page has it, with the tags of its items marked in it. */
import { useState } from 'preact/hooks';
import { isSaved, styleOf, type Item } from '../session/items';
import type { Edge } from '../session/spans';
import { evidenceOf, type Evidence } from '../session/evidence';
import { t } from '../strings';
import { SpanHandle } from './SpanHandle';
import type { Span } from '../../lib/model';

interface Props {
  text: string;
  /** Language of the article, so that screen readers speak it as such. */
  lang: string | null;
  span: Span;
  items: readonly Item[];
  currentId: string | null;
  onSelect: (id: string) => void;
  /** The edges of the current item's words are moved with the mouse. */
  onSpan: (id: string, span: Span) => void;
}

interface Piece extends Span {
  item: Item | null;
  /** What these words are to the claim in review. */
  evidence: Evidence | null;
}

function length(item: Item): number {
  return item.span ? item.span.end - item.span.start : Infinity;
}

/** Cuts the sentence where marks and evidence begin and end; each piece belongs to the current item, else to the shortest mark over it. */
export function piecesOf(
  span: Span,
  items: readonly Item[],
  currentId: string | null,
  evidence: readonly Evidence[] = [],
): Piece[] {
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
  for (const { start, end } of evidence) {
    cuts.add(start);
    cuts.add(end);
  }
  const points = [...cuts].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const start = points[index] ?? span.start;
    const end = points[index + 1] ?? span.end;
    const over = marks.filter((item) => item.span && item.span.start <= start && item.span.end >= end);
    const item =
      over.find((each) => each.id === currentId) ?? over.toSorted((a, b) => length(a) - length(b))[0] ?? null;
    const told = evidence.find((each) => each.start <= start && end <= each.end) ?? null;
    pieces.push({ start, end, item, evidence: told });
  }
  return pieces;
}

function classOf(item: Item, currentId: string | null): string {
  const style = styleOf(item.value);
  const state = isSaved(item) ? 'saved' : 'suggested';
  return `mark k-${style} ${state}${item.id === currentId ? ' current' : ''}`;
}

/** Evidence of the claim in review: a class, and at its beginning what it is, in a word. */
function evidenceProps({ start, evidence }: Piece) {
  if (!evidence) return { class: '' };
  const begins = evidence.start === start && evidence.role !== 'count';
  return {
    class: ` evidence evidence-${evidence.role}`,
    ...(begins ? { 'data-evidence': t(`evidence.${evidence.role}`) } : {}),
    title: t(`evidence.${evidence.role}`),
  };
}

export function SentenceText({ text, lang, span, items, currentId, onSelect, onSpan }: Props) {
  const [dragged, setDragged] = useState<Span | null>(null);
  const current = items.find((item) => item.id === currentId && item.state !== 'rejected');
  const marked = dragged
    ? items.map((item) => (item === current ? { ...item, span: dragged } : item))
    : items;
  const claim = current?.value.kind === 'casualty' ? current.value.claim : null;
  const evidence = claim && current?.span ? evidenceOf(text, claim, current.span, span) : [];
  const edges = dragged ?? current?.span;
  const handle = (edge: Edge) =>
    current?.span && (
      <SpanHandle
        key={edge}
        edge={edge}
        text={text}
        span={current.span}
        within={span}
        onDrag={setDragged}
        onDrop={(moved) => onSpan(current.id, moved)}
      />
    );
  return (
    <blockquote class="sentence" dir="auto" lang={lang ?? undefined}>
      {piecesOf(span, marked, currentId, evidence).flatMap((part) => {
        const { start, end, item } = part;
        const words = text.slice(start, end);
        const told = evidenceProps(part);
        const piece = item ? (
          <span
            key={start}
            data-start={start}
            {...told}
            class={`${classOf(item, currentId)}${told.class}`}
            onClick={() => onSelect(item.id)}
          >
            {words}
          </span>
        ) : (
          <span key={start} data-start={start} {...told} class={told.class.trim() || undefined}>
            {words}
          </span>
        );
        return [start === edges?.start && handle('start'), piece, end === edges?.end && handle('end')];
      })}
    </blockquote>
  );
}
