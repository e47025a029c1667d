/** What the list shows: a kind with how many are still open of it, and, on asking, more. */
import { CONFIDENCE_LEVELS, type ConfidenceLevel } from '../../lib/model';
import { badges } from '../session/correcting';
import { narrow, showOnly, widen } from '../session/showing';
import { isOpen } from '../session/items';
import type { Session } from '../session/session';
import type { Filter, SessionState } from '../session/types';
import { NO_NARROWING, viewOf, visibleItems } from '../session/visible';
import { formatNumber, t } from '../strings';
import { Choice } from './fields';
import { RejectShown } from './RejectShown';

const FILTERS: readonly Filter[] = ['all', 'casualty', 'actor'];
const LEVELS = ['any', ...CONFIDENCE_LEVELS] as const;
const ORDERS = ['text', 'doubt'] as const;
const ANY = '';

interface Props {
  session: Session;
  state: SessionState;
}

function More({ session, state }: Props) {
  const { narrowing, items } = state;
  const parties = badges(items, '');
  const names = new Map(parties.map(({ actor, name }) => [actor, name]));
  const rules = [...new Set(items.flatMap(({ suggestion }) => (suggestion ? [suggestion.rule] : [])))];
  const shown = visibleItems(items, viewOf(state)).length;
  const all = visibleItems(items, { ...viewOf(state), filter: 'all', narrowing: NO_NARROWING }).length;
  const isNarrowed = Object.entries(NO_NARROWING).some(
    ([name, value]) => narrowing[name as keyof typeof narrowing] !== value,
  );
  return (
    <details class="more-filters" open={isNarrowed || undefined}>
      <summary>
        {t('filter.more')}
        {isNarrowed && <span class="filter-count">{t('filter.narrowed', { n: shown, total: all })}</span>}
      </summary>
      <div class="more-fields">
        <Choice
          label={t('filter.level')}
          value={narrowing.level ?? 'any'}
          options={LEVELS}
          word={(level) => (level === 'any' ? t('filter.any') : t(`level.${level}`))}
          onChange={(level) => narrow(session, { level: asLevel(level) })}
        />
        <Choice
          label={t('filter.actor1')}
          value={narrowing.actor ?? ANY}
          options={[ANY, ...names.keys()]}
          word={(actor) => names.get(actor) ?? t('filter.any')}
          onChange={(actor) => narrow(session, { actor: actor === ANY ? null : actor })}
        />
        <Choice
          label={t('filter.rule')}
          value={narrowing.rule ?? ANY}
          options={[ANY, ...rules]}
          word={(rule) => (rule === ANY ? t('filter.any') : rule)}
          onChange={(rule) => narrow(session, { rule: rule === ANY ? null : rule })}
        />
        <Choice
          label={t('filter.order')}
          value={narrowing.order}
          options={ORDERS}
          word={(order) => t(`filter.order.${order}`)}
          onChange={(order) => narrow(session, { order })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={narrowing.openOnly}
            onChange={(event) => narrow(session, { openOnly: event.currentTarget.checked })}
          />
          {t('filter.openOnly')}
        </label>
        {(isNarrowed || state.filter !== 'all') && <RejectShown session={session} />}
        {isNarrowed && (
          <button type="button" class="button" onClick={() => widen(session)}>
            {t('filter.clear')}
          </button>
        )}
      </div>
    </details>
  );
}

function asLevel(level: (typeof LEVELS)[number]): ConfidenceLevel | null {
  return level === 'any' ? null : level;
}

export function Filters({ session, state }: Props) {
  const open = visibleItems(state.items, { ...viewOf(state), filter: 'all' }).filter(isOpen);
  const count = (filter: Filter): number =>
    filter === 'all' ? open.length : open.filter((item) => item.kind === filter).length;
  return (
    <>
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
      <More session={session} state={state} />
    </>
  );
}
