/** Claims of the same articles that are in no row and no range, each with why. */
import { KindGlyph } from '../../design/KindGlyph';
import { countWord } from '../../session/words';
import { t } from '../../strings';
import { partyName } from '../ClaimsTable';
import type { ClaimRow } from '../rows';

interface Props {
  rows: readonly ClaimRow[];
  /** What the claim is instead, where its scope does not say it. */
  reasonOf: (row: ClaimRow) => string;
}

export function SetApart({ rows, reasonOf }: Props) {
  if (rows.length === 0) return null;
  return (
    <details class="set-apart">
      <summary>{t('compare.setApart', { n: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.annotation.id}>
            <span class="chip">{reasonOf(row)}</span>{' '}
            <span class="kind-cell">
              <KindGlyph style={row.claim.kind} /> {t(`kind.${row.claim.kind}`)}
            </span>{' '}
            <bdi>
              {countWord(row.claim)} {partyName(row.claim.victims)}
            </bdi>{' '}
            <q dir="auto">{row.annotation.quote}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
