/** The table of claims: filters, search over their words, ticks. */
import { useMemo } from 'preact/hooks';
import { isCounted } from '../../lib/catalog/card';
import { t } from '../strings';
import type { ClaimEntry } from './catalog/entries';
import { claimsFor } from './catalog/query';
import { readingWords, type TabProps } from './ArticlesTab';
import { QueryBar } from './QueryBar';
import { useTicks } from './selection';
import { SelectionBar } from './SelectionBar';
import { CLAIM_COLUMNS_SHOWN, claimColumns } from './table/claim-columns';
import { ColumnChoice } from './table/ColumnChoice';
import { sortRows } from './table/columns';
import { LongTable } from './table/LongTable';
import { SavedViews } from './table/SavedViews';
import { useTable } from './table/use-table';

/** Height of a row of two lines, in pixels. */
const ROW_HEIGHT = 52;
const idOf = ({ claim }: ClaimEntry): string => claim.id;
const nameOf = ({ claim }: ClaimEntry): string => claim.quote;

export function ClaimsTab(props: TabProps) {
  const { store, library, settings, query, onQuery, selected, onSelected, withRejected, now, onChange } =
    props;
  const { entries } = library.state;
  const columns = useMemo(claimColumns, []);
  const table = useTable('claims', columns, CLAIM_COLUMNS_SHOWN, settings, store);
  const total = useMemo(
    () =>
      entries.reduce(
        (sum, { card, counted }) =>
          sum +
          (query.status === null || isCounted({ status: query.status })
            ? counted.claims
            : card.claims.length),
        0,
      ),
    [entries, query.status],
  );
  const found = useMemo(() => claimsFor(entries, query), [entries, query]);
  const rows = useMemo(
    () => sortRows(found, columns, table.choice.sort),
    [found, columns, table.choice.sort],
  );
  const ticks = useTicks(selected, () => rows.map(idOf), onSelected);
  const isFilling = library.state.isReading || library.state.toMake > 0;
  const reading = readingWords(library);
  return (
    <>
      <QueryBar
        entries={entries}
        query={query}
        shown={t('filters.shown', { n: rows.length, total })}
        onChange={onQuery}
      >
        <ColumnChoice table={table} first={CLAIM_COLUMNS_SHOWN} />
        {settings && (
          <SavedViews
            store={store}
            settings={settings}
            table="claims"
            choice={table.choice}
            query={query}
            onTake={(taken, choice) => {
              onQuery(taken);
              table.choose(choice);
            }}
          />
        )}
      </QueryBar>
      {reading !== '' && <p class="small quiet reading-note">{reading}</p>}
      <SelectionBar
        view="claims"
        store={store}
        catalog={library.catalog}
        selected={selected}
        settings={settings}
        withRejected={withRejected}
        now={now}
        onClear={() => onSelected(new Set())}
        onChange={onChange}
      />
      {rows.length > 0 ? (
        <LongTable
          label={t('library.claims')}
          rows={rows}
          columns={table.columns}
          idOf={idOf}
          nameOf={nameOf}
          rowHeight={ROW_HEIGHT}
          sort={table.choice.sort}
          onSort={table.sortBy}
          isBusy={isFilling}
          selected={selected}
          {...ticks}
        />
      ) : (
        <p class="empty" aria-busy={isFilling}>
          {isFilling ? t('library.loading') : t('library.noMatch')}
        </p>
      )}
    </>
  );
}
