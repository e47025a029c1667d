/** Deeds that change what the review list shows, and no record. */
import { blindFigures, blindParagraphs } from '../../lib/review/blind';
import { t } from '../strings';
import { styleOf, type Item } from './items';
import type { Session } from './session';
import type { Filter, Narrowing } from './types';
import { nextOpen, NO_NARROWING, viewOf, visibleItems } from './visible';

/** Shows one kind. A card that is not of it gives way to the next of that kind, so that the keys have one. */
export function showOnly(session: Session, filter: Filter): void {
  const { items, currentId } = session.state.value;
  const visible = visibleItems(items, { ...viewOf(session.state.value), filter });
  const stays = visible.some((item) => item.id === currentId);
  const first = nextOpen(visible, null) ?? visible[0];
  session.patch({ filter, currentId: stays ? currentId : (first?.id ?? null) });
}

/** Asks the list for more than the kind; a card that does not answer gives way as with the kind. */
export function narrow(session: Session, changes: Partial<Narrowing>): void {
  const { filter, narrowing } = session.state.value;
  session.patch({ narrowing: { ...narrowing, ...changes } });
  showOnly(session, filter);
}

/** Everything again: what Escape and "Show everything" do. */
export function widen(session: Session): void {
  narrow(session, NO_NARROWING);
}

function tagged(item: Item) {
  return item.span ? [{ ...item.span, kind: styleOf(item.value) }] : [];
}

/**
 * Shows what was kept back, and measures what was found without it.
 * The measure is kept with the article's drafts, so that it is exported with a backup.
 */
export async function unveil(session: Session): Promise<void> {
  const { items, withheld, article, stored } = session.state.value;
  if (!article || withheld.size === 0) return;
  const kept = items.filter(({ id, level }) => withheld.has(id) && level !== 'low');
  const blind = blindParagraphs(article.text, article.blocks, session.state.value.blindShare);
  const own = items.filter(
    ({ state, span }) =>
      state === 'added' && blind.some(({ start, end }) => span && start <= span.start && span.start < end),
  );
  const figures = blindFigures(kept.flatMap(tagged), own.flatMap(tagged));
  session.patch({ unveiled: true, announcement: t('blind.result', { ...figures }), blindResult: figures });
  session.refresh();
  const { store, surroundings } = session.parts;
  if (stored) await store.setDraft(`blind:${stored.id}`, figures, surroundings.now());
}
