/** The two fields of a change to many tags: what is changed, and to what. */
import { t } from '../strings';
import { choicesOf, isTagField, type BulkField } from './bulk-choice';

interface Props<F extends BulkField> {
  fields: readonly F[];
  field: F;
  value: string;
  /** Also says that the value is empty again when another field was chosen. */
  onChoose: (field: F, value: string) => void;
}

export function BulkFields<F extends BulkField>({ fields, field, value, onChoose }: Props<F>) {
  const choices = choicesOf(field);
  return (
    <>
      <label class="field">
        <span>{t('bulk.field')}</span>
        <select
          value={field}
          onChange={(event) =>
            onChoose(fields.find((each) => each === event.currentTarget.value) ?? field, '')
          }
        >
          {fields.map((each) => (
            <option key={each} value={each}>
              {t(`bulk.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {choices.length > 0 && (
        <label class="field">
          <span>{t('bulk.to')}</span>
          <select value={value} onChange={(event) => onChoose(field, event.currentTarget.value)}>
            <option value="">{t('bulk.choose')}</option>
            {choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {isTagField(field) && (
        <label class="field">
          <span>{t('bulk.tag')}</span>
          <input
            type="text"
            dir="auto"
            value={value}
            onInput={(event) => onChoose(field, event.currentTarget.value)}
          />
        </label>
      )}
    </>
  );
}
