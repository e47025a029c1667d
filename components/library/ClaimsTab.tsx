/** The table of claims, with a search over their words. */
import { useMemo } from 'preact/hooks';
import { isCounted } from '../../lib/catalog/card';
import { t } from '../strings';
import type { ClaimEntry } from './catalog/entries';
import { claimsFor } from './catalog/query';
import { RecordTable, type TabProps } from './RecordTable';
import { TagRename } from './TagRename';
import { CLAIM_COLUMNS_SHOWN, claimColumns } from './table/claim-columns';

/** Height of a row of two lines, in pixels. */
const ROW_HEIGHT = 52;
const idOf = ({ claim }: ClaimEntry): string => claim.id;
const nameOf = ({ claim }: ClaimEntry): string => claim.quote;

export function ClaimsTab(props: TabProps) {
  const { library, query, onQuery } = props;
  const { entries } = library.state;
  const columns = useMemo(claimColumns, []);
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
  return (
    <>
      <TagRename
        {...props}
        written={entries}
        onRenamed={(from, to) => {
          if (query.tag === from) onQuery({ ...query, tag: to });
        }}
      />
      <RecordTable
        {...props}
        view="claims"
        label={t('library.claims')}
        columns={columns}
        first={CLAIM_COLUMNS_SHOWN}
        found={found}
        shown={(n) => t('filters.shown', { n, total })}
        idOf={idOf}
        nameOf={nameOf}
        rowHeight={ROW_HEIGHT}
      />
    </>
  );
}
