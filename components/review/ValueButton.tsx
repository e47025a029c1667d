/** A value on a card: reads as text, works as the control that changes it. */
import type { ComponentChildren } from 'preact';
import { t } from '../strings';

interface Props {
  /** What the value is, for its name: "count", "who". */
  what: string;
  text: string;
  class?: string;
  onClick: () => void;
  children?: ComponentChildren;
}

export function ValueButton({ what, text, onClick, children, class: extra = '' }: Props) {
  const label = `${what}: ${text}`;
  return (
    <button
      type="button"
      class={`value ${extra}`}
      aria-label={label}
      title={t('card.change', { what })}
      onClick={onClick}
    >
      {children ?? <bdi>{text}</bdi>}
    </button>
  );
}
