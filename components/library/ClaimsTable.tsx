/** Claims, one a row, with the words that each stands on. */
import type { Party } from '../../lib/model';
import { KindGlyph } from '../design/KindGlyph';
import { countWord } from '../session/words';
import { t } from '../strings';
import { linkOf, type ClaimRow } from './rows';

interface Props {
  label: string;
  rows: readonly ClaimRow[];
  /** Leaves out the article's column where the table stands inside it. */
  within?: boolean;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string, on: boolean) => void;
}

/** What a party of a claim is called: what it stands for, else its words. */
export function partyName(party: Party | null): string {
  return party?.resolved || party?.text || '';
}

function Row({ row, within, selected, onSelect }: Omit<Props, 'rows' | 'label'> & { row: ClaimRow }) {
  const { annotation, claim, article } = row;
  const link = linkOf(article?.url ?? null);
  return (
    <tr>
      {onSelect && (
        <td>
          <input
            type="checkbox"
            aria-label={t('select.one', { what: annotation.quote })}
            checked={selected?.has(annotation.id) ?? false}
            onChange={(event) => onSelect(annotation.id, event.currentTarget.checked)}
          />
        </td>
      )}
      <td class="kind-cell">
        <KindGlyph style={claim.kind} /> {t(`kind.${claim.kind}`)}
      </td>
      <td class="number">
        <bdi>{countWord(claim)}</bdi>
      </td>
      <td>
        <bdi>{partyName(claim.victims)}</bdi>
      </td>
      <td>
        <bdi>{partyName(claim.perpetrator)}</bdi>
      </td>
      <td>
        <bdi>{partyName(claim.source)}</bdi>
        {claim.source && claim.source.stance !== 'states' && (
          <span class="aside"> {t(`stance.${claim.source.stance}`)}</span>
        )}
      </td>
      <td>
        {t(`scope.${claim.scope}`)}
        {claim.negated && <span class="aside"> {t('claim.negated')}</span>}
      </td>
      <td>{t(`state.${annotation.status}`)}</td>
      {!within && (
        <td>
          {link ? (
            <a href={link} target="_blank" rel="noreferrer noopener">
              <bdi>{article?.title || link}</bdi>
            </a>
          ) : (
            <bdi>{article?.title}</bdi>
          )}
        </td>
      )}
      <td class="quote-cell">
        <q dir="auto">{annotation.quote}</q>
        {annotation.note && (
          <p class="card-note" dir="auto">
            {annotation.note}
          </p>
        )}
      </td>
    </tr>
  );
}

export function ClaimsTable({ label, rows, ...rest }: Props) {
  const columns = ['kind', 'count', 'victims', 'by', 'says', 'scope', 'status'] as const;
  return (
    <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {rest.onSelect && (
              <th>
                <span class="visually-hidden">{t('column.select')}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            {!rest.within && <th scope="col">{t('column.title')}</th>}
            <th scope="col">{t('column.words')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.annotation.id} row={row} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
