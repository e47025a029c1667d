/** Name, type, other names and identifiers of a party, in a form; saving reaches every mention. */
import { useRef } from 'preact/hooks';
import { ACTOR_TYPES, type ActorEntry } from '../../../lib/model';
import { t } from '../../strings';

export type Facts = Pick<ActorEntry, 'name' | 'type' | 'aliases' | 'identifiers'>;

interface Props {
  facts: Facts;
  onLook: (facts: Facts) => void;
}

/** The identifiers there is a field for; others that a list brought along stay as they are. */
const KINDS = ['wikidata', 'ucdp'] as const;

export function ActorFacts({ facts, onLook }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (): void => {
    const data = new FormData(form.current ?? undefined);
    const read = (name: string): string => String(data.get(name) ?? '').trim();
    const identifiers = { ...facts.identifiers };
    for (const kind of KINDS) {
      if (read(kind) === '') delete identifiers[kind];
      else identifiers[kind] = read(kind);
    }
    onLook({
      name: read('name') || facts.name,
      type: ACTOR_TYPES.find((type) => type === read('type')) ?? facts.type,
      aliases: read('aliases')
        .split('\n')
        .map((alias) => alias.trim())
        .filter(Boolean),
      identifiers,
    });
  };
  return (
    <form
      ref={form}
      class="actor-facts"
      aria-label={t('actors.facts')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label class="field">
        <span>{t('column.name')}</span>
        <input type="text" name="name" dir="auto" defaultValue={facts.name} />
      </label>
      <label class="field">
        <span>{t('column.type')}</span>
        <select name="type" defaultValue={facts.type}>
          {ACTOR_TYPES.map((type) => (
            <option key={type} value={type} selected={type === facts.type}>
              {t(`type.${type}`)}
            </option>
          ))}
        </select>
      </label>
      {KINDS.map((kind) => (
        <label key={kind} class="field">
          <span>{t(`actors.${kind}`)}</span>
          <input type="text" name={kind} dir="ltr" defaultValue={facts.identifiers[kind] ?? ''} />
        </label>
      ))}
      <label class="field aliases">
        <span>{t('actors.aliases')}</span>
        <textarea name="aliases" dir="auto" rows={3} defaultValue={facts.aliases.join('\n')} />
      </label>
      <button type="submit" class="button">
        {t('actors.look')}
      </button>
    </form>
  );
}
