/** One change to every ticked claim: chosen, looked at, written as one step that one undo takes back. */
import { useState } from 'preact/hooks';
import type { Annotation } from '../../lib/model';
import { bulkEdit, type BulkChange } from '../../lib/review/bulk';
import type { Change, Settings, Store } from '../../lib/store/types';
import { Icon } from '../design/Icon';
import { toLabel } from '../session/labels';
import { formatList, t } from '../strings';
import { editOf, editWords, isTagField } from './bulk-choice';
import { BulkFields } from './BulkFields';

interface Props {
  store: Store;
  settings: Settings | null;
  ids: readonly string[];
  now: () => string;
  onChange: (change: Change, label: string) => Promise<boolean>;
}

const FIELDS = ['kind', 'scope', 'status', 'addTag', 'dropTag', 'delete'] as const;
type Field = (typeof FIELDS)[number];
/** Changes shown before they are made: enough to see what happens. */
const SHOWN = 8;

/** The part of an annotation that a field is about, in words. */
function wordsOf({ value, status, tags }: Annotation, field: Field): string {
  if (field === 'status') return t(`state.${status}`);
  if (isTagField(field)) return tags.length > 0 ? formatList(tags) : '–';
  if (value.kind === 'actor') return value.name;
  return field === 'scope' ? t(`scope.${value.claim.scope}`) : t(`kind.${value.claim.kind}`);
}

interface Plan {
  field: Field;
  changes: readonly BulkChange[];
  deleted: readonly Annotation[];
}

function Preview({ plan, total }: { plan: Plan; total: number }) {
  const { field, changes, deleted } = plan;
  if (field === 'delete') return <p>{t('bulk.deletes', { n: deleted.length })}</p>;
  return (
    <>
      <p role="status">{t('bulk.changes', { n: changes.length, total })}</p>
      <ul class="bulk-preview">
        {changes.slice(0, SHOWN).map(({ before, after }) => (
          <li key={before.id}>
            <q dir="auto">{before.quote}</q>{' '}
            <span class="small">
              <del>{wordsOf(before, field)}</del> <ins>{wordsOf(after, field)}</ins>
            </span>
          </li>
        ))}
        {changes.length > SHOWN && (
          <li class="quiet small">{t('bulk.more', { n: changes.length - SHOWN })}</li>
        )}
      </ul>
    </>
  );
}

export function BulkBar({ store, settings, ids, now, onChange }: Props) {
  const [field, setField] = useState<Field>('kind');
  const [value, setValue] = useState('');
  const [plan, setPlan] = useState<Plan | null>(null);
  const edit = editOf(field, value);

  const look = async (): Promise<void> => {
    const rows = await store.annotations({ ids });
    const changes = edit ? bulkEdit(rows, edit, { now: now(), person: settings?.person ?? '' }) : [];
    setPlan({ field, changes, deleted: field === 'delete' ? rows : [] });
  };
  const apply = async ({ changes, deleted }: Plan): Promise<void> => {
    const n = changes.length + deleted.length;
    const change: Change =
      field === 'delete'
        ? { remove: { annotations: deleted.map(({ id }) => id) } }
        : { put: { annotations: changes.map(({ after }) => after) } };
    const what = editWords(field, value);
    if (await onChange(change, toLabel('bulk.label', { n, what }))) setPlan(null);
  };
  const isEmpty = plan !== null && plan.changes.length + plan.deleted.length === 0;
  return (
    <div class="bulk stack">
      <div class="row">
        <BulkFields
          fields={FIELDS}
          field={field}
          value={value}
          onChoose={(nextField, next) => {
            setField(nextField);
            setValue(next);
            setPlan(null);
          }}
        />
        <button
          type="button"
          class="button"
          disabled={edit === null && field !== 'delete'}
          onClick={() => void look()}
        >
          {t('bulk.look')}
        </button>
      </div>
      {plan && (
        <>
          <Preview plan={plan} total={ids.length} />
          <div class="row">
            <button
              type="button"
              class={field === 'delete' ? 'button danger' : 'button primary'}
              disabled={isEmpty}
              onClick={() => void apply(plan)}
            >
              <Icon name={field === 'delete' ? 'trash' : 'check'} />
              {t(field === 'delete' ? 'bulk.doDelete' : 'bulk.do', {
                n: plan.changes.length + plan.deleted.length,
              })}
            </button>
            <button type="button" class="button plain" onClick={() => setPlan(null)}>
              {t('bulk.cancel')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
