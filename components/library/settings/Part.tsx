/** A part of the settings under its heading. */
import type { ComponentChildren } from 'preact';
import { t } from '../../strings';

interface Props {
  name: 'person' | 'look' | 'page' | 'suggestions' | 'records';
  children: ComponentChildren;
}

export function Part({ name, children }: Props) {
  const title = `settings-${name}`;
  return (
    <section class="settings-part" aria-labelledby={title}>
      <h2 id={title}>{t(`settings.part.${name}`)}</h2>
      {children}
    </section>
  );
}
