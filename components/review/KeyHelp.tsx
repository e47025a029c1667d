/** All keys, over the list. */
import { useEffect, useRef } from 'preact/hooks';
import { t, type StringKey } from '../strings';

const ROWS: ReadonlyArray<readonly [keys: readonly string[], meaning: StringKey]> = [
  [['a'], 'keys.accept'],
  [['x'], 'keys.reject'],
  [['Space'], 'keys.later'],
  [['e'], 'keys.edit'],
  [['↓', '↑', 'j', 'k'], 'keys.move'],
  [['p', 'v', 's', 'o'], 'keys.roles'],
  [['1', '…', '6'], 'keys.kinds'],
  [['#', '12'], 'keys.count'],
  [['[', ']'], 'keys.span'],
  [['n'], 'keys.note'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'keys.undo'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.leave'],
];

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div
      class="sheet"
      role="dialog"
      aria-modal="true"
      aria-label={t('keys.title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === '?') onClose();
        if (event.key === 'Tab') event.preventDefault();
      }}
    >
      <h2>{t('keys.title')}</h2>
      <dl class="keys">
        {ROWS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p class="small quiet">{t('keys.hint')}</p>
      <button ref={close} type="button" class="button" onClick={onClose}>
        {t('keys.close')}
      </button>
    </div>
  );
}
