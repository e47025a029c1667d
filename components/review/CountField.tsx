/** How many: the words of the text, how they are meant, and the bounds that follow. */
import { QUALIFIERS, type Count, type Qualifier } from '../../lib/model';
import { t } from '../strings';
import { Choice, Group, NumberField, TextField } from './fields';

/** The bounds that fit a qualifier, keeping the numbers that are there. */
export function requalified(count: Count, qualifier: Qualifier): Count {
  const one = count.low ?? count.high;
  const bounds: Record<Qualifier, Pick<Count, 'low' | 'high'>> = {
    exact: { low: one, high: one },
    about: { low: one, high: one },
    at_least: { low: one, high: null },
    more_than: { low: one, high: null },
    at_most: { low: null, high: count.high ?? one },
    range: { low: count.low, high: count.high },
    vague: { low: null, high: null },
  };
  return { ...count, qualifier, ...bounds[qualifier] };
}

export function CountField({ count, onChange }: { count: Count; onChange: (count: Count) => void }) {
  const { qualifier, low, high } = count;
  const single = qualifier === 'exact' || qualifier === 'about';
  const needsLow = single || qualifier === 'at_least' || qualifier === 'more_than' || qualifier === 'range';
  const needsHigh = qualifier === 'at_most' || qualifier === 'range';
  return (
    <Group field="count" label={t('editor.count')}>
      <div class="columns three">
        <Choice
          label={t('editor.qualifier')}
          value={qualifier}
          options={QUALIFIERS}
          word={(option) => t(`qualifier.${option}`)}
          onChange={(value) => onChange(requalified(count, value))}
        />
        {needsLow && (
          <NumberField
            label={single ? t('editor.number') : t('editor.low')}
            value={low}
            onInput={(value) =>
              onChange(single ? { ...count, low: value, high: value } : { ...count, low: value })
            }
          />
        )}
        {needsHigh && (
          <NumberField
            label={t('editor.high')}
            value={high}
            onInput={(value) => onChange({ ...count, high: value })}
          />
        )}
      </div>
      <TextField
        label={t('editor.countWords')}
        value={count.text ?? ''}
        onInput={(text) => onChange({ ...count, text: text === '' ? null : text })}
      />
    </Group>
  );
}
