/**
 * Firefox gives the keyboard to a popup only when Tab is pressed or the popup is clicked, though the page in it already
 * counts as focused: nothing that a page can do changes that, and no event tells it. So it is said until a key arrives.
 */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../strings';

const AWAKE = ['keydown', 'pointerdown'] as const;

export function KeysAsleep() {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    const wake = (): void => setAwake(true);
    for (const type of AWAKE) addEventListener(type, wake, { capture: true });
    return () => {
      for (const type of AWAKE) removeEventListener(type, wake, { capture: true });
    };
  }, []);
  if (awake) return null;
  const [before = '', after = ''] = t('popup.keysAsleep').split('[Tab]');
  return (
    <p class="keys-asleep small">
      {before}
      <kbd>Tab</kbd>
      {after}
    </p>
  );
}
