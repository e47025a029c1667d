/** One change to every ticked mention of a party: its roles, its tags, or what was decided about it. */
import { useState } from 'preact/hooks';
import { bulkEdit } from '../../../lib/review/bulk';
import type { Settings, Store } from '../../../lib/store/types';
import { t } from '../../strings';
import { editOf, editWords } from '../bulk-choice';
import { BulkFields } from '../BulkFields';
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
export function MentionBar({ store, settings, name, ids, now, onPlan }: Props) {
  const [field, setField] = useState<Field>('addRole');
  const [value, setValue] = useState('');
  const edit = editOf(field, value);
  const look = async (): Promise<void> => {
    if (!edit) return;
    const rows = await store.annotations({ ids });
    const changes = bulkEdit(rows, edit, { now: now(), person: settings?.person ?? '' });
    const change = { put: { actors: [], annotations: changes.map(({ after }) => after) } };
    const what = editWords(field, value);
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
      <BulkFields
        fields={FIELDS}
        field={field}
        value={value}
        onChoose={(nextField, next) => {
          setField(nextField);
          setValue(next);
          onPlan(null);
        }}
      />
      <button type="submit" class="button" disabled={edit === null}>
        {t('actors.lookMentions')}
      </button>
    </form>
  );
}
