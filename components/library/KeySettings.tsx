/** The keys of the review list, each with a button that takes another one. */
import { useState } from 'preact/hooks';
import { COMMANDS, COMMAND_NAMES, keyLabel, keyOf, takenBy, type Command } from '../session/keys';
import { t } from '../strings';

interface Props {
  keys: Readonly<Record<string, string>>;
  onChange: (keys: Record<string, string>) => void;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

export function KeySettings({ keys, onChange }: Props) {
  const [waiting, setWaiting] = useState<Command | null>(null);
  const [refusal, setRefusal] = useState('');

  const take = (command: Command, key: string): void => {
    const other = takenBy(key, command, keys);
    if (other !== null) {
      const values = { key: keyLabel(key), command: t(`command.${other}`) };
      return setRefusal(other === command ? t('settings.keyFixed', values) : t('settings.keyTaken', values));
    }
    setWaiting(null);
    setRefusal('');
    const { [command]: _, ...rest } = keys;
    onChange(key === COMMANDS[command].key ? rest : { ...rest, [command]: key });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (waiting === null || event.key === 'Tab' || MODIFIERS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWaiting(null);
      setRefusal('');
    } else if (!event.ctrlKey && !event.metaKey) take(waiting, event.key);
  };
  return (
    <section aria-labelledby="keys-title" onKeyDown={onKeyDown}>
      <h2 id="keys-title">{t('settings.keys')}</h2>
      <p class="small quiet">{t('settings.keysHint')}</p>
      <ul class="key-list">
        {COMMAND_NAMES.map((command) => (
          <li key={command} class="site-line">
            <span>{t(`command.${command}`)}</span>
            <button
              type="button"
              class="button key-button"
              aria-pressed={waiting === command}
              onClick={() => {
                setRefusal('');
                setWaiting(waiting === command ? null : command);
              }}
              onBlur={() => setWaiting(null)}
            >
              <span class="visually-hidden">
                {`${t('settings.keyChange', { command: t(`command.${command}`) })} (`}
              </span>
              {waiting === command ? t('settings.keyPress') : <kbd>{keyLabel(keyOf(command, keys))}</kbd>}
              <span class="visually-hidden">)</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="field-problem" role="alert">
        {refusal}
      </p>
      {Object.keys(keys).length > 0 && (
        <button type="button" class="button" onClick={() => onChange({})}>
          {t('settings.keyReset')}
        </button>
      )}
    </section>
  );
}
