/** Where the event was: one form, one answer for all profiles. */
import { useRef, useState } from 'preact/hooks';
import { FURTHEST, isPlaceValue, placeFields, PRECISIONS, type PlaceField } from '../../../lib/coding/place';
import type { CodingProfile } from '../../../lib/model';
import { t } from '../../strings';

interface Props {
  profile: CodingProfile;
  /** The question in words. */
  title: string;
  answers: Readonly<Partial<Record<PlaceField, string>>>;
  /** Every field of the profile; null for one that was left empty. */
  onSave: (answers: Partial<Record<PlaceField, string | null>>) => void;
}

export function PlaceEntry({ profile, title, answers, onSave }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<PlaceField | null>(null);
  const fields = placeFields(profile);
  const save = (): void => {
    const data = new FormData(form.current ?? undefined);
    const given = fields.map((field) => [field, String(data.get(field) ?? '').trim()] as const);
    const bad = given.find(([field, value]) => value !== '' && !isPlaceValue(profile, field, value));
    setWrong(bad?.[0] ?? null);
    if (!bad) onSave(Object.fromEntries(given.map(([field, value]) => [field, value || null])));
  };
  return (
    <form
      ref={form}
      class="coding-question coding-place"
      aria-label={title}
      onSubmit={(submit) => {
        submit.preventDefault();
        save();
      }}
    >
      <strong>{title}</strong>
      <p class="small quiet">{t('codingPlace.hint')}</p>
      <div class="coding-place-fields">
        {fields.map((field) => (
          <label key={`${profile} ${field} ${answers[field] ?? ''}`} class="field">
            <span>{t(`codingPlace.${field}`)}</span>
            {field === 'precision' ? (
              <select name={field}>
                <option value="" />
                {PRECISIONS[profile].map((code) => (
                  <option key={code} value={code} selected={answers[field] === code}>
                    {code}
                  </option>
                ))}
              </select>
            ) : FURTHEST[field] === undefined ? (
              <input type="text" dir="auto" name={field} defaultValue={answers[field] ?? ''} />
            ) : (
              <input
                type="number"
                step="any"
                min={-FURTHEST[field]}
                max={FURTHEST[field]}
                name={field}
                aria-invalid={wrong === field}
                defaultValue={answers[field] ?? ''}
              />
            )}
          </label>
        ))}
      </div>
      <p>
        <button type="submit" class="button">
          {t('codingPlace.save')}
        </button>
      </p>
    </form>
  );
}
