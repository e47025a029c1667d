/** Every field of an actor mention, and its link to the reader's own actor list. */
import { ACTOR_ROLES, ACTOR_TYPES, type ActorEntry, type ActorRole, type ActorValue } from '../../lib/model';
import { t } from '../strings';
import { Choice, Group, TextField } from './fields';

interface Props {
  actor: ActorValue;
  entries: readonly ActorEntry[];
  onChange: (actor: ActorValue) => void;
  onAddEntry: () => void;
}

const ADD = '+';

export function ActorEditor({ actor, entries, onChange, onAddEntry }: Props) {
  const toggle = (role: ActorRole, on: boolean): void =>
    onChange({
      ...actor,
      roles: ACTOR_ROLES.filter((each) => (each === role ? on : actor.roles.includes(each))),
    });
  const link = (id: string): void => {
    if (id === ADD) return onAddEntry();
    const entry = entries.find((each) => each.id === id);
    if (entry) onChange({ ...actor, actor: entry.id, name: entry.name, type: entry.type });
    else onChange({ ...actor, actor: actor.name });
  };
  const linked = entries.find((entry) => entry.id === actor.actor);
  return (
    <>
      <Group field="name" label={t('editor.actor')}>
        <div class="columns two">
          <TextField
            label={t('editor.name')}
            value={actor.name}
            onInput={(name) => onChange({ ...actor, name })}
          />
          <Choice
            label={t('editor.type')}
            value={actor.type}
            options={ACTOR_TYPES}
            word={(type) => t(`type.${type}`)}
            onChange={(type) => onChange({ ...actor, type })}
          />
        </div>
      </Group>
      <Group field="roles" label={t('editor.roles')}>
        <div class="row">
          {ACTOR_ROLES.map((role) => (
            <label class="check" key={role}>
              <input
                type="checkbox"
                checked={actor.roles.includes(role)}
                onChange={(event) => toggle(role, event.currentTarget.checked)}
              />
              {t(`role.${role}`)}
            </label>
          ))}
        </div>
      </Group>
      <Group field="link" label={t('editor.link')}>
        <label class="field">
          <span class="visually-hidden">{t('editor.link')}</span>
          <select value={linked?.id ?? ''} onChange={(event) => link(event.currentTarget.value)}>
            <option value="">{t('editor.linkNone')}</option>
            {entries.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))}
            {!linked && actor.name.trim() !== '' && (
              <option value={ADD}>{t('editor.linkNew', { name: actor.name })}</option>
            )}
          </select>
        </label>
      </Group>
    </>
  );
}
