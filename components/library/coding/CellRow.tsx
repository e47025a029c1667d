/** One value of a coded row: where it comes from, and the way to set it by hand. */
import { useState } from 'preact/hooks';
import type { Applied, Cell } from '../../../lib/coding/types';
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import type { ClaimRow } from '../rows';
import { ClaimLink } from './ClaimLink';
import { ruleWords } from './words';

interface Props {
  cell: Cell;
  claimOf: (id: string) => ClaimRow | undefined;
  /** Null gives the value back to the rules. */
  onSet: (value: string | null) => void;
}

export const isWaiting = ({ value, asks }: Cell): boolean =>
  value === '' && asks.some(({ answer }) => answer === null);

const isSetByHand = ({ because }: Cell): boolean => because.some(({ rule }) => rule === 'setByHand');

/** The same rule on several claims is one line. */
function reasons(because: readonly Applied[]): string[] {
  return [...new Set(because.map(ruleWords))];
}

function Value({ cell, onSet }: Omit<Props, 'claimOf'>) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed !== null)
    return (
      <form
        class="row"
        onSubmit={(submit) => {
          submit.preventDefault();
          onSet(typed.trim());
          setTyped(null);
        }}
      >
        <input
          type="text"
          dir="auto"
          aria-label={t('coding.set', { column: cell.column })}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('coding.setDo')}
        </button>
        <button type="button" class="button plain" onClick={() => setTyped(null)}>
          {t('coding.cancel')}
        </button>
      </form>
    );
  return (
    <div class="coding-value">
      {cell.value !== '' ? (
        <strong>
          <bdi>{cell.value}</bdi>
        </strong>
      ) : (
        <span class={isWaiting(cell) ? 'coding-waits' : 'quiet'}>
          {isWaiting(cell) ? t('coding.waits') : t('coding.blank')}
        </span>
      )}
      {isSetByHand(cell) ? (
        <button
          type="button"
          class="button plain small"
          aria-label={t('coding.takeBackOf', { question: cell.column })}
          onClick={() => onSet(null)}
        >
          {t('coding.takeBack')}
        </button>
      ) : (
        <button
          type="button"
          class="button icon plain coding-set"
          aria-label={t('coding.set', { column: cell.column })}
          title={t('coding.set', { column: cell.column })}
          onClick={() => setTyped(cell.value)}
        >
          <Icon name="pencil" />
        </button>
      )}
    </div>
  );
}

/** Claims shown before the rest is folded. */
const SHOWN = 2;

function Lines({ rows }: { rows: readonly ClaimRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.annotation.id}>
          <ClaimLink row={row} />
        </li>
      ))}
    </ul>
  );
}

function Claims({ rows }: { rows: readonly ClaimRow[] }) {
  return (
    <>
      <Lines rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN && (
        <details>
          <summary class="small">+{rows.length - SHOWN}</summary>
          <Lines rows={rows.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

export function CellRow({ cell, claimOf, onSet }: Props) {
  return (
    <tr>
      <th scope="row">
        <code>{cell.column}</code>
      </th>
      <td>
        <Value cell={cell} onSet={onSet} />
      </td>
      <td class="coding-why">
        <ul>
          {reasons(cell.because).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </td>
      <td>
        <Claims rows={cell.claims.flatMap((id) => claimOf(id) ?? [])} />
      </td>
    </tr>
  );
}
