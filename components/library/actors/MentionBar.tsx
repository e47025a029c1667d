/** One change to every ticked mention of a party: its roles, its tags, or what was decided about it. */
import { useState } from 'preact/hooks';
import { ACTOR_ROLES } from '../../../lib/model';
import { bulkEdit, type BulkEdit } from '../../../lib/review/bulk';
import type { Settings, Store } from '../../../lib/store/types';
import { t } from '../../strings';
import { reachWords, type ActorPlan } from './actor-change';

interface Props {
  store: Store;
  settings: Settings | null;
  /** Name of the party, for the label of the undo. */
  name: string;
  ids: readonly string[];
  now: () => string;
  /** Null when what was looked at is no longer what is chosen. */
  onPlan: (plan: ActorPlan | null) => void;
}

const FIELDS = ['addRole', 'dropRole', 'status', 'addTag', 'dropTag'] as const;
type Field = (typeof FIELDS)[number];
const VERDICTS = ['accept', 'reject', 'later'] as const;

/** What the reader chose, as the edit it means; null as long as it is not complete. */
function editOf(field: Field, value: string): BulkEdit | null {
  const role = ACTOR_ROLES.find((each) => each === value);
  const verdict = VERDICTS.find((each) => each === value);
  if (field === 'addRole' || field === 'dropRole') return role ? { field, to: role } : null;
  if (field === 'status') return verdict ? { field, to: verdict } : null;
  return value.trim() === '' ? null : { field, to: value };
}

function choicesOf(field: Field): { value: string; label: string }[] {
  if (field === 'status') return VERDICTS.map((value) => ({ value, label: t(`bulk.${value}`) }));
  if (field === 'addTag' || field === 'dropTag') return [];
  return ACTOR_ROLES.map((value) => ({ value, label: t(`role.${value}`) }));
}

export function MentionBar({ store, settings, name, ids, now, onPlan }: Props) {
  const [field, setField] = useState<Field>('addRole');
  const [value, setValue] = useState('');
  const edit = editOf(field, value);
  const choices = choicesOf(field);
  const choose = (next: string): void => {
    setValue(next);
    onPlan(null);
  };
  const look = async (): Promise<void> => {
    if (!edit) return;
    const rows = await store.annotations({ ids });
    const changes = bulkEdit(rows, edit, { now: now(), person: settings?.person ?? '' });
    const change = { put: { actors: [], annotations: changes.map(({ after }) => after) } };
    const what = `${t(`bulk.${field}`)} ${choices.find((each) => each.value === value)?.label ?? value.trim()}`;
    onPlan({ change, label: t('actors.bulkLabel', { name, what }), words: [what, reachWords(change)] });
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <label class="field">
        <span>{t('bulk.field')}</span>
        <select
          value={field}
          onChange={(event) => {
            setField(FIELDS.find((each) => each === event.currentTarget.value) ?? 'addRole');
            choose('');
          }}
        >
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {t(`bulk.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t(choices.length > 0 ? 'bulk.to' : 'bulk.tag')}</span>
        {choices.length > 0 ? (
          <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('bulk.choose')}</option>
            {choices.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            type="text"
            dir="auto"
            value={value}
            onInput={(event) => choose(event.currentTarget.value)}
          />
        )}
      </label>
      <button type="submit" class="button" disabled={edit === null}>
        {t('actors.lookMentions')}
      </button>
    </form>
  );
}
