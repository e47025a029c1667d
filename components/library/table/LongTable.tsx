/** A table of any length: real rows and headings for a screen reader, drawn only where they are seen. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import type { Column, Sort } from './columns';
import { useRows } from './use-rows';

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** What a row is called beside its checkbox. */
  nameOf: (row: Row) => string;
  rowHeight: number;
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  isBusy?: boolean;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string, on: boolean, range: boolean) => void;
  onSelectAll?: (on: boolean) => void;
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'onSort'>) {
  const isSorted = sort?.column === column.key;
  const state = !isSorted ? undefined : sort.isDescending ? 'descending' : 'ascending';
  // Up, down, and back to the order the table comes in.
  const next = !isSorted
    ? { column: column.key, isDescending: column.isFigure ?? false }
    : sort.isDescending === (column.isFigure ?? false)
      ? { column: column.key, isDescending: !sort.isDescending }
      : null;
  return (
    <th
      scope="col"
      class={column.isFigure ? 'number' : undefined}
      aria-sort={state}
      style={column.grows ? undefined : { inlineSize: `${column.width}px` }}
    >
      {column.compare && onSort ? (
        <button type="button" class="sort" onClick={() => onSort(next)}>
          {column.label}
          <span class={`sort-mark ${state ?? ''}`} aria-hidden="true">
            <Icon name="chevron" />
          </span>
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

/** As `.tick` in the style sheet. */
const TICK_WIDTH = 40;

/** Keeps the place of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }): ComponentChildren {
  if (height <= 0) return null;
  return (
    <tr class="gap" aria-hidden="true" style={{ blockSize: `${height}px` }}>
      <td colSpan={columns} />
    </tr>
  );
}

export function LongTable<Row>(props: Props<Row>) {
  const { label, rows, columns, idOf, nameOf, rowHeight, selected, onSelect, onSelectAll, isBusy } = props;
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { items, height, measure } = useRows(box, rows.length, rowHeight, focused);
  const wide = columns.length + (onSelect ? 1 : 0);
  const all = onSelect !== undefined && rows.length > 0 && rows.every((row) => selected?.has(idOf(row)));
  const least = columns.reduce((sum, { width }) => sum + width, onSelect ? TICK_WIDTH : 0);
  let end = 0;
  return (
    <div
      ref={box}
      class="table-scroll long"
      role="region"
      aria-label={label}
      aria-busy={isBusy ?? false}
      tabIndex={0}
      onFocusOut={() => setFocused(null)}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1} style={{ minInlineSize: `${least}px` }}>
        <thead>
          <tr aria-rowindex={1}>
            {onSelect && (
              <th class="tick">
                <input
                  type="checkbox"
                  aria-label={t('select.all', { n: rows.length })}
                  checked={all}
                  onChange={(event) => onSelectAll?.(event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={props.sort ?? null} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const before = item.start - end;
            end = item.end;
            const id = idOf(row);
            return [
              <Gap key={`gap ${id}`} height={before} columns={wide} />,
              <tr
                key={id}
                ref={measure}
                data-index={item.index}
                data-row={id}
                aria-rowindex={item.index + 2}
                class={selected?.has(id) ? 'selected' : undefined}
                onFocusIn={() => setFocused(item.index)}
              >
                {onSelect && (
                  <td class="tick">
                    <input
                      type="checkbox"
                      aria-label={t('select.one', { what: nameOf(row) })}
                      checked={selected?.has(id) ?? false}
                      onClick={(event) => onSelect(id, event.currentTarget.checked, event.shiftKey)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} class={column.isFigure ? 'number' : column.className}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>,
            ];
          })}
          <Gap key="gap at the end" height={height - end} columns={wide} />
        </tbody>
      </table>
    </div>
  );
}
