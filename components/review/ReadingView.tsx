/**
 * The article as plain text, for reading, searching and choosing words with the keyboard alone; also the way
 * to work on pages that are hard to select in. What is chosen here is what is selected: the buttons above tag it.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BlockKind, Span } from '../../lib/model';
import { missedIn } from '../session/visible';
import { caretOf, spanOf, step, wordsOf, type Caret, type Step } from '../session/caret';
import { tagSelection } from '../session/editing';
import { styleOf, type Item } from '../session/items';
import { itemName } from '../session/words';
import { KindGlyph } from '../design/KindGlyph';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { formatList, t } from '../strings';
import { offsetAt } from './offset';
import { piecesOf } from './SentenceText';
import { TextSearch } from './TextSearch';

interface Props {
  session: Session;
  state: SessionState;
  /** Goes to the card of a tag that stands on the chosen words. */
  onCard: (id: string) => void;
}

interface Paragraph extends Span {
  kind: BlockKind;
}

function paragraphsOf(text: string, blocks: readonly Paragraph[]): Paragraph[] {
  if (blocks.length > 0) return [...blocks];
  return [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const STEPS: Record<string, readonly [plain: Step, rightToLeft?: Step]> = {
  ArrowRight: ['wordOn', 'wordBack'],
  ArrowLeft: ['wordBack', 'wordOn'],
  ArrowDown: ['sentenceOn'],
  ArrowUp: ['sentenceBack'],
  Home: ['sentenceStart'],
  End: ['sentenceEnd'],
};

function ParagraphText({
  text,
  items,
  currentId,
  chosen,
  ...paragraph
}: Paragraph & {
  text: string;
  items: readonly Item[];
  currentId: string | null;
  chosen: Span | null;
}) {
  const cuts = piecesOf(paragraph, items, currentId).flatMap(({ start, end, item }) => {
    const points = [start, end];
    if (chosen)
      for (const edge of [chosen.start, chosen.end]) if (edge > start && edge < end) points.push(edge);
    const sorted = points.toSorted((a, b) => a - b);
    return sorted.slice(1).map((to, index) => ({ start: sorted[index] ?? start, end: to, item }));
  });
  return cuts.map(({ start, end, item }) => {
    const style = item ? ` mark k-${item.value.kind === 'actor' ? 'actor' : item.value.claim.kind}` : '';
    const isChosen = chosen !== null && start >= chosen.start && end <= chosen.end;
    return (
      <span key={start} data-start={start} class={`piece${style}${isChosen ? ' chosen' : ''}`}>
        {text.slice(start, end)}
      </span>
    );
  });
}

export function ReadingView({ session, state, onCard }: Props) {
  const { article, reading, items } = state;
  const text = article?.text ?? '';
  const sentences = reading?.sentences ?? [];
  const root = useRef<HTMLDivElement>(null);
  const words = useMemo(() => wordsOf(text), [text]);
  const paragraphs = useMemo(() => paragraphsOf(text, article?.blocks ?? []), [article]);
  const [caret, setCaret] = useState<Caret | null>(null);
  const chosen = caret && spanOf(words, caret);
  const shown = items.filter((item) => item.span && item.state !== 'rejected');
  const missed = missedIn(state);
  const here = chosen ? shown.filter((item) => item.span && meets(item.span, chosen)) : [];

  const choose = (next: Caret | null): void => {
    setCaret(next);
    const span = next && spanOf(words, next);
    const block = span && paragraphs.find((paragraph) => meets(paragraph, span));
    session.patch({
      selection: span
        ? { ...span, text: text.slice(span.start, span.end), block: block?.kind ?? null }
        : null,
    });
  };
  const goTo = (span: Span): void => {
    choose(caretOf(words, span));
    root.current?.focus({ preventScroll: true });
    if (state.tabId !== null) void session.parts.page.reveal(state.tabId, span);
  };
  const nextMissed = (): void => {
    const after = chosen?.start ?? -1;
    const next = missed.find((sentence) => sentence.start > after) ?? missed[0];
    if (next) goTo(next);
  };
  useEffect(() => {
    root.current?.querySelector('.chosen')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen?.start, chosen?.end]);
  // Another text has other words: what was chosen in the old one is chosen no longer.
  useEffect(() => setCaret(null), [text]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || words.length === 0) return;
    const [plain, rightToLeft] = STEPS[event.key] ?? [];
    if (plain) {
      event.preventDefault();
      const at = root.current?.querySelector('.chosen') ?? root.current;
      const turned = at !== null && getComputedStyle(at).direction === 'rtl';
      const how = turned ? (rightToLeft ?? plain) : plain;
      return choose(caret ? step(words, sentences, caret, how, event.shiftKey) : { anchor: 0, focus: 0 });
    }
    if (event.key === 'm') nextMissed();
    else if (event.key === 'c' && chosen) void tagSelection(session, 'casualty');
    else if (event.key === 'a' && chosen) void tagSelection(session, 'actor');
    else if (event.key === 'Enter' && here[0]) onCard(here[0].id);
    else return;
    event.preventDefault();
  };
  const onMouseUp = (): void => {
    const selection = document.getSelection();
    if (!selection) return;
    if (selection.isCollapsed) {
      // A click on a tag chooses its words, so that its card is one press away.
      const at = offsetAt(selection.anchorNode, selection.anchorOffset);
      const tag = shown.find(({ span }) => at !== null && span && span.start <= at && at < span.end);
      if (tag?.span) choose(caretOf(words, tag.span));
      return;
    }
    const ends = [
      offsetAt(selection.anchorNode, selection.anchorOffset),
      offsetAt(selection.focusNode, selection.focusOffset),
    ].filter((offset) => offset !== null);
    const [one, other] = ends;
    if (one === undefined || other === undefined) return;
    choose(caretOf(words, { start: Math.min(one, other), end: Math.max(one, other) }));
    selection.removeAllRanges();
  };

  return (
    <div class="reading-view">
      <div class="reading-tools">
        <TextSearch text={text} onGo={goTo} />
        <button type="button" class="button" disabled={missed.length === 0} onClick={nextMissed}>
          {t('text.missed', { n: missed.length })}
          <kbd aria-hidden="true">m</kbd>
        </button>
        {here.length > 0 && (
          <ul class="tags-here" aria-label={t('text.tagged')}>
            {here.map((item) => (
              <li key={item.id}>
                <button type="button" class="button small" onClick={() => onCard(item.id)}>
                  <KindGlyph style={styleOf(item.value)} />
                  <bdi>{itemName(item)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="small quiet pad-inline" id="text-hint">
        {t('text.hint')}
      </p>
      <div
        ref={root}
        class="reading-text"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={t('text.label')}
        aria-describedby="text-hint"
        tabIndex={0}
        lang={article?.language ?? undefined}
        onKeyDown={onKeyDown}
        onMouseUp={onMouseUp}
      >
        {paragraphs.map((paragraph) => (
          <p key={paragraph.start} dir="auto" class={`block-${paragraph.kind}`}>
            <ParagraphText
              {...paragraph}
              text={text}
              items={shown.filter((item) => item.span && meets(item.span, paragraph))}
              currentId={state.currentId}
              chosen={chosen && meets(chosen, paragraph) ? chosen : null}
            />
          </p>
        ))}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {chosen ? t('tag.selected', { quote: text.slice(chosen.start, chosen.end) }) : ''}
        {here.length > 0 && ` ${t('text.tagged')}: ${formatList(here.map(itemName))}`}
      </p>
    </div>
  );
}
