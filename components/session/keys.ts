/**
 * Which key does what in the review list. Pure: the list asks, the session acts.
 * Single letters count only while the list has focus (WCAG 2.1.4), and never while a field is being typed in.
 */
import type { ActorRole, CasualtyKind } from '../../lib/model';

/** What the card is about on which a command has a meaning; `any` for all. */
type Context = 'any' | 'actor' | 'casualty';

/** Every command that the reader may give another key, with its own key. In the order of the list of keys. */
export const COMMANDS = {
  accept: { key: 'a', on: 'any' },
  reject: { key: 'x', on: 'any' },
  later: { key: ' ', on: 'any' },
  edit: { key: 'e', on: 'any' },
  next: { key: 'j', on: 'any' },
  previous: { key: 'k', on: 'any' },
  perpetrator: { key: 'p', on: 'actor' },
  victim: { key: 'v', on: 'actor' },
  source: { key: 's', on: 'actor' },
  other: { key: 'o', on: 'actor' },
  killed: { key: '1', on: 'casualty' },
  injured: { key: '2', on: 'casualty' },
  missing: { key: '3', on: 'casualty' },
  captured: { key: '4', on: 'casualty' },
  displaced: { key: '5', on: 'casualty' },
  combined: { key: '6', on: 'casualty' },
  count: { key: '#', on: 'casualty' },
  link: { key: 'r', on: 'casualty' },
  scope: { key: 'c', on: 'casualty' },
  event: { key: 'g', on: 'casualty' },
  negate: { key: '!', on: 'casualty' },
  everywhere: { key: 'A', on: 'any' },
  shrinkEnd: { key: '[', on: 'any' },
  growEnd: { key: ']', on: 'any' },
  shrinkStart: { key: '{', on: 'any' },
  growStart: { key: '}', on: 'any' },
  note: { key: 'n', on: 'any' },
  remove: { key: 'Delete', on: 'any' },
  dim: { key: 'd', on: 'any' },
  help: { key: '?', on: 'any' },
} as const satisfies Record<string, { key: string; on: Context }>;
export type Command = keyof typeof COMMANDS;

export type ReviewAction =
  | { type: Exclude<Command, keyof typeof ROLES | keyof typeof KINDS | keyof typeof EDGES> }
  | { type: 'undo' | 'redo' | 'leave' }
  | { type: 'role'; role: ActorRole }
  | { type: 'kind'; kind: CasualtyKind }
  | { type: 'edge'; edge: 'start' | 'end'; direction: 'grow' | 'shrink' };

const ROLES = { perpetrator: true, victim: true, source: true, other: true } as const;
const KINDS = {
  killed: true,
  injured: true,
  missing: true,
  captured: true,
  displaced: true,
  combined: true,
} as const;
const EDGES = {
  shrinkEnd: { edge: 'end', direction: 'shrink' },
  growEnd: { edge: 'end', direction: 'grow' },
  shrinkStart: { edge: 'start', direction: 'shrink' },
  growStart: { edge: 'start', direction: 'grow' },
} as const;

/** Keys that always mean this, whatever the reader has changed: the way through and out stays the same. */
const FIXED: Record<string, ReviewAction> = {
  ArrowDown: { type: 'next' },
  ArrowUp: { type: 'previous' },
  Escape: { type: 'leave' },
};

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** True where AltGr produced the character: `[` and `#` need it on many keyboards. */
  altGraph?: boolean;
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(COMMANDS, name);
}

export const COMMAND_NAMES: readonly Command[] = Object.keys(COMMANDS).filter(isCommand);

/** The key of a command, as the reader has set it. */
export function keyOf(command: Command, changed: Readonly<Record<string, string>>): string {
  return changed[command] ?? COMMANDS[command].key;
}

/** Whether two commands can be asked for on the same card. */
function meet(a: Command, b: Command): boolean {
  const [first, second]: Context[] = [COMMANDS[a].on, COMMANDS[b].on];
  return first === 'any' || second === 'any' || first === second;
}

/**
 * The command that already has this key where the given one would need it.
 *
 * @returns null when the key is free; the command itself when the key is one of the fixed ones.
 */
export function takenBy(
  key: string,
  command: Command,
  changed: Readonly<Record<string, string>>,
): Command | null {
  if (Object.hasOwn(FIXED, key) || key === 'Tab' || key === 'Enter') return command;
  return (
    COMMAND_NAMES.find(
      (other) => other !== command && keyOf(other, changed) === key && meet(command, other),
    ) ?? null
  );
}

/**
 * @param kind what the current card is about: letters for roles mean nothing on a casualty, digits nothing on an actor.
 * @param changed keys that the reader has set, by command
 * @returns null when the key means nothing here, so that the browser keeps it.
 */
export function actionOf(
  press: KeyPress,
  kind: 'actor' | 'casualty' | null,
  changed: Readonly<Record<string, string>> = {},
): ReviewAction | null {
  const { key } = press;
  const modified = (press.ctrlKey || press.metaKey || press.altKey) && press.altGraph !== true;
  if (modified) {
    const command = (press.ctrlKey || press.metaKey) && !press.altKey;
    if (!command || key.toLowerCase() !== 'z') return null;
    return { type: press.shiftKey ? 'redo' : 'undo' };
  }
  const fixed = FIXED[key];
  if (fixed) return fixed;
  const command = COMMAND_NAMES.find((name) => {
    const on: Context = COMMANDS[name].on;
    return keyOf(name, changed) === key && (on === 'any' || on === kind);
  });
  return command ? doing(command) : null;
}

function doing(command: Command): ReviewAction {
  switch (command) {
    case 'perpetrator':
    case 'victim':
    case 'source':
    case 'other':
      return { type: 'role', role: command };
    case 'killed':
    case 'injured':
    case 'missing':
    case 'captured':
    case 'displaced':
    case 'combined':
      return { type: 'kind', kind: command };
    case 'shrinkEnd':
    case 'growEnd':
    case 'shrinkStart':
    case 'growStart':
      return { type: 'edge', ...EDGES[command] };
    default:
      return { type: command };
  }
}

/** A key as it is printed on a keyboard: "Space", "↓", "A" with Shift as it is typed. */
export function keyLabel(key: string): string {
  return key === ' ' ? '␣' : key === 'Delete' ? 'Del' : /^[A-Z]$/u.test(key) ? `⇧${key}` : key;
}
