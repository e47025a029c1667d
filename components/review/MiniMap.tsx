/** The tags along the article: a tick each, its height by kind, filled when decided; a click goes there. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/model';
import { isOpen, styleOf, type Item } from '../session/items';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { kindWord, summaryOf } from '../session/words';
import { foldedItems, visibleItems } from '../session/visible';
import { progress } from '../session/deciding';
import { t } from '../strings';

const WIDTH = 1000;
const TALL = 12;
const SHORT = 7;

export function MiniMap({ session, state }: { session: Session; state: SessionState }) {
  const drawn = useRef<{ article: Article | null; ticks: WeakMap<Item, VNode> } | null>(null);
  if (drawn.current?.article !== state.article)
    drawn.current = { article: state.article, ticks: new WeakMap() };
  const { ticks } = drawn.current;
  const length = Math.max(1, state.article?.text.length ?? 1);
  const items = visibleItems(state.items, state);
  const { done, total } = progress(state.items.filter((item) => !state.withheld.has(item.id)));
  const hidden = state.showLow ? 0 : foldedItems(state.items, 'all', state.withheld).length;
  if (items.length === 0) return null;
  const tick = (item: Item) => {
    if (!item.span) return null;
    const style = styleOf(item.value);
    const height = item.kind === 'actor' ? SHORT : TALL;
    const x = Math.round((item.span.start / length) * (WIDTH - 6));
    const current = item.id === state.currentId;
    return (
      <g
        key={item.id}
        class={`tick k-${style}${isOpen(item) ? '' : ' done'}${current ? ' current' : ''}`}
        onClick={() => session.select(item.id)}
      >
        <title>{t('progress.jump', { kind: kindWord(item.value), summary: summaryOf(item.value) })}</title>
        <rect x={x - 3} y="0" width="12" height="16" fill="transparent" />
        <rect x={x} y={14 - height} width="5" height={height} class="tick-bar" />
        {current && <rect x={x - 2} y="15" width="9" height="1.5" class="tick-here" />}
      </g>
    );
  };
  /** Ticks of items that have not changed, as they were drawn last: with hundreds of them a key must not name all again. */
  const kept = (item: Item) => {
    if (item.id === state.currentId) return tick(item);
    const old = ticks.get(item) ?? tick(item);
    if (old) ticks.set(item, old);
    return old;
  };
  return (
    <div class="progress">
      <svg
        class="mini-map"
        viewBox={`0 0 ${WIDTH} 17`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('progress.map')}
      >
        <line x1="0" y1="14.5" x2={WIDTH} y2="14.5" class="mini-line" />
        {items.map(kept)}
      </svg>
      <span class="progress-word">
        {t('progress.label', { done, total })}
        {hidden > 0 && <span class="quiet"> · {t('progress.hidden', { n: hidden })}</span>}
      </span>
    </div>
  );
}
