/** The records of a dry run for which a person may choose: changed and conflicting ones, each with its reason. */
import { choiceKey, type Choice, type PlanEntry } from '../../lib/formats/plan';
import type { PlanDigest } from '../importing/import-protocol';
import { choiceOf, type PlanChoice } from '../importing/plan-choice';
import { summaryOf } from '../session/words';
import { formatDay, t } from '../strings';
import { fieldWords } from './field-words';
import { PlanVersions } from './PlanVersions';

interface Props {
  plan: PlanDigest;
  choices: PlanChoice;
  /** @param entry null for every record of the list, shown or not */
  onChoose: (entry: PlanEntry | null, choice: Choice) => void;
}

const CHOICES: readonly Choice[] = ['mine', 'theirs', 'both'];

function nameOf(entry: PlanEntry): string {
  const record = entry.incoming;
  if ('title' in record) return record.title;
  if ('value' in record) return summaryOf(record.value);
  return record.name;
}

export function PlanChoices({ plan, choices, onChoose }: Props) {
  const { all, shown } = plan.open;
  if (all === 0) return null;
  return (
    <div class="plan-choices">
      <div class="row">
        <span class="label">{t('transfer.choose')}</span>
        {CHOICES.map((choice) => (
          <button key={choice} type="button" class="button" onClick={() => onChoose(null, choice)}>
            {t(`transfer.${choice}`)}
          </button>
        ))}
      </div>
      <ul>
        {shown.map((entry) => {
          const what = t('transfer.entry', { table: t(`table.${entry.table}`), what: nameOf(entry) });
          return (
            <li key={choiceKey(entry)} class="plan-entry">
              <fieldset>
                <legend>
                  <bdi>{what}</bdi>
                </legend>
                <p class="small quiet">
                  {t(`plan.${entry.reason}`, {
                    fields: fieldWords(entry.fields),
                    date: entry.date === null ? '' : formatDay(entry.date),
                  })}
                </p>
                <PlanVersions entry={entry} />
                <div class="row">
                  {CHOICES.map((choice) => (
                    <label class="check" key={choice}>
                      <input
                        type="radio"
                        name={choiceKey(entry)}
                        checked={choiceOf(choices, entry) === choice}
                        onChange={() => onChoose(entry, choice)}
                      />
                      {t(`transfer.${choice}`)}
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {all > shown.length && <p class="small quiet">{t('bulk.more', { n: all - shown.length })}</p>}
    </div>
  );
}
