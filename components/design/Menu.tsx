/** A button that opens a short list of actions (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';

export interface MenuAction {
  label: string;
  icon: IconName;
  run: () => void;
}

interface Props {
  label: string;
  icon: IconName;
  /** Shows the label beside the icon. */
  wide?: boolean;
  actions: readonly MenuAction[];
}

export function Menu({ label, icon, wide = false, actions }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (!open) return;
    const first = root.current?.querySelector('[role=menuitem]');
    if (first instanceof HTMLElement) first.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const step = (direction: 1 | -1): void => {
    const entries = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    entries[(at + direction + entries.length) % entries.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class={`button ${wide ? '' : 'plain icon'}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={wide ? undefined : label}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {wide && label}
      </button>
      {open && (
        <div class="menu-list" role="menu" aria-label={label}>
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              role="menuitem"
              class="button plain"
              onClick={() => {
                close();
                action.run();
              }}
            >
              <Icon name={action.icon} />
              {action.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
