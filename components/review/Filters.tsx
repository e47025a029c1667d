/** Which kinds the list shows, with how many are still open of each. */
import { showOnly } from '../session/deciding';
import { isOpen } from '../session/items';
import type { Session } from '../session/session';
import type { Filter, SessionState } from '../session/types';
import { visibleItems } from '../session/visible';
import { formatNumber, t } from '../strings';

const FILTERS: readonly Filter[] = ['all', 'casualty', 'actor'];

export function Filters({ session, state }: { session: Session; state: SessionState }) {
  const open = visibleItems(state.items, { filter: 'all', showLow: state.showLow }).filter(isOpen);
  const count = (filter: Filter): number =>
    filter === 'all' ? open.length : open.filter((item) => item.kind === filter).length;
  return (
    <div class="filters" role="group" aria-label={t('filter.label')}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          class="filter"
          aria-pressed={state.filter === filter}
          onClick={() => showOnly(session, filter)}
        >
          {t(`filter.${filter}`)} <span class="filter-count">{formatNumber(count(filter))}</span>
        </button>
      ))}
    </div>
  );
}
