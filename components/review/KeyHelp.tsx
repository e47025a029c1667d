/** All keys, over the list, as the reader has set them. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyLabel, keyOf, type Command } from '../session/keys';
import { t, type StringKey } from '../strings';

/** Commands that are learnt together stand in one line. */
const ROWS: ReadonlyArray<readonly [commands: readonly Command[], meaning: StringKey]> = [
  [['accept'], 'keys.accept'],
  [['reject'], 'keys.reject'],
  [['later'], 'keys.later'],
  [['edit'], 'keys.edit'],
  [['next', 'previous'], 'keys.move'],
  [['perpetrator', 'victim', 'source', 'other'], 'keys.roles'],
  [['killed', 'injured', 'missing', 'captured', 'displaced', 'combined'], 'keys.kinds'],
  [['count'], 'keys.count'],
  [['link'], 'keys.link'],
  [['scope'], 'keys.scope'],
  [['negate'], 'keys.negate'],
  [['event'], 'keys.event'],
  [['everywhere'], 'keys.everywhere'],
  [['shrinkEnd', 'growEnd', 'shrinkStart', 'growStart'], 'keys.span'],
  [['note'], 'keys.note'],
  [['remove'], 'keys.remove'],
  [['dim'], 'keys.dim'],
];

/** Those that no setting changes. */
const FIXED: ReadonlyArray<readonly [keys: readonly string[], meaning: StringKey]> = [
  [['↓', '↑'], 'keys.move'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'keys.undo'],
  [['Esc'], 'keys.leave'],
];

interface Props {
  keys: Readonly<Record<string, string>>;
  onClose: () => void;
}

function Line({ labels, meaning }: { labels: readonly string[]; meaning: StringKey }) {
  return (
    <div>
      <dt>
        {labels.map((label) => (
          <kbd key={label}>{label}</kbd>
        ))}
      </dt>
      <dd>{t(meaning)}</dd>
    </div>
  );
}

export function KeyHelp({ keys, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  return (
    <div
      class="sheet"
      role="dialog"
      aria-modal="true"
      aria-label={t('keys.title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === keyOf('help', keys)) onClose();
        if (event.key === 'Tab') event.preventDefault();
      }}
    >
      <h2>{t('keys.title')}</h2>
      <dl class="keys">
        {ROWS.map(([commands, meaning]) => (
          <Line
            key={meaning}
            labels={commands.map((command) => keyLabel(keyOf(command, keys)))}
            meaning={meaning}
          />
        ))}
        {FIXED.map(([labels, meaning]) => (
          <Line key={labels.join()} labels={labels} meaning={meaning} />
        ))}
        <Line labels={[keyLabel(keyOf('help', keys))]} meaning="keys.help" />
      </dl>
      <p class="small quiet">{t('keys.hint')}</p>
      <button ref={close} type="button" class="button" onClick={onClose}>
        {t('keys.close')}
      </button>
    </div>
  );
}
