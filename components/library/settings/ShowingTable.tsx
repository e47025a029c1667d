/** What to show of undecided suggestions, by what they are of and how sure they are. */
import { CONFIDENCE_LEVELS, SHOWINGS, type Showings } from '../../../lib/model';
import { t } from '../../strings';

interface Props {
  showings: Showings;
  onChange: (showings: Showings) => void;
}

const KINDS = ['casualty', 'actor'] as const;

export function ShowingTable({ showings, onChange }: Props) {
  return (
    <div class="setting">
      <table class="showing-table">
        <caption>{t('settings.showings')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('column.kind')}</span>
            </th>
            {CONFIDENCE_LEVELS.map((level) => (
              <th key={level} scope="col">
                {t(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`filter.${kind}`)}</th>
              {CONFIDENCE_LEVELS.map((level) => (
                <td key={level}>
                  <select
                    aria-label={`${t(`filter.${kind}`)}, ${t(`level.${level}`)}`}
                    value={showings[kind][level]}
                    onChange={(event) => {
                      const showing = SHOWINGS.find((each) => each === event.currentTarget.value);
                      if (showing) onChange({ ...showings, [kind]: { ...showings[kind], [level]: showing } });
                    }}
                  >
                    {SHOWINGS.map((showing) => (
                      <option key={showing} value={showing}>
                        {t(`showing.${showing}`)}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">{t('settings.showingsHint')}</p>
    </div>
  );
}
