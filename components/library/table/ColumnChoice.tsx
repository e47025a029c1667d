/** Which columns a table shows. */
import { t } from '../../strings';
import type { Table } from './use-table';

export function ColumnChoice<Row>({ table, first }: { table: Table<Row>; first: readonly string[] }) {
  const { all, columns, choice, choose } = table;
  const shown = columns.map(({ key }) => key);
  const toggle = (key: string, on: boolean): void => {
    const keys = all.map((column) => column.key).filter((each) => (each === key ? on : shown.includes(each)));
    if (keys.length > 0) choose({ ...choice, columns: keys });
  };
  return (
    <details class="choice">
      <summary class="button plain">{t('table.columns')}</summary>
      <fieldset>
        <legend class="visually-hidden">{t('table.columns')}</legend>
        {all.map((column) => (
          <label class="check" key={column.key}>
            <input
              type="checkbox"
              checked={shown.includes(column.key)}
              disabled={shown.length === 1 && shown[0] === column.key}
              onChange={(event) => toggle(column.key, event.currentTarget.checked)}
            />
            {column.label}
          </label>
        ))}
        <button type="button" class="button plain" onClick={() => choose({ ...choice, columns: [...first] })}>
          {t('table.columnsFirst')}
        </button>
      </fieldset>
    </details>
  );
}
