import type { ContentRequest, Mark } from '../messages';
import { CASUALTY_KINDS, PALETTES } from '../model';

const STATES = new Set<unknown>(['suggested', 'saved', 'changed']);
const STYLES = new Set<unknown>(['actor', ...CASUALTY_KINDS]);
const WITHOUT_DATA = new Set<unknown>(['ping', 'readArticle', 'getSelection', 'turnOff']);

/** The part of `runtime.MessageSender` that decides; the browser fills it in, not the sender. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
}

/**
 * One of our pages or our background: our id, and where the browser tells address or origin, ours too. A content
 * script, also our own in another tab, has the address of its page.
 *
 * @param home address of our own folder, with the slash at its end
 */
export function isOwnPage(sender: Sender, { id, home }: { id: string; home: string }): boolean {
  return (
    sender.id === id &&
    (sender.url === undefined || sender.url.startsWith(home)) &&
    (sender.origin === undefined || `${sender.origin}/` === home)
  );
}

/** The request in `message`, rebuilt from known fields only; null for anything that is not one of ours. */
export function readRequest(message: unknown): ContentRequest | null {
  if (!isRecord(message) || message['to'] !== 'content') return null;
  const { type, data } = message;
  if (WITHOUT_DATA.has(type)) {
    return {
      to: 'content',
      type: type as 'ping' | 'readArticle' | 'getSelection' | 'turnOff',
      data: undefined,
    };
  }
  if (type === 'reveal' && isRecord(data) && isSpan(data['span'])) {
    const { start, end } = data['span'];
    return { to: 'content', type, data: { span: { start, end } } };
  }
  if (type === 'paint' && isRecord(data) && Array.isArray(data['marks']) && data['marks'].every(isMark)) {
    const marks = data['marks'].map(({ id, start, end, style, state }) => ({ id, start, end, style, state }));
    const { focus } = data;
    const palette = PALETTES.find((each) => each === data['palette']);
    if (!palette) return null;
    if (focus === undefined) return { to: 'content', type, data: { marks, palette } };
    if (!isSpan(focus)) return null;
    return { to: 'content', type, data: { marks, palette, focus: { start: focus.start, end: focus.end } } };
  }
  return null;
}

function isMark(value: unknown): value is Mark {
  return (
    isSpan(value) &&
    'id' in value &&
    typeof value.id === 'string' &&
    'style' in value &&
    STYLES.has(value.style) &&
    'state' in value &&
    STATES.has(value.state)
  );
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return (
    isRecord(value) && isOffset(value['start']) && isOffset(value['end']) && value['start'] <= value['end']
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
