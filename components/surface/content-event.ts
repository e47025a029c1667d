/** Reads an event of a content script: known fields only; null for whatever does not have the right shape. */
import type { ContentEvent, SelectedText } from '../../lib/messages';
import { BLOCK_KINDS } from '../../lib/model';

type Fields = Record<string, unknown>;

function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

function selectionOf(value: unknown): SelectedText | null {
  const data = fields(value);
  if (!data) return null;
  const { start, end, text, block } = data;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return null;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start) return null;
  return { start, end, text, block: BLOCK_KINDS.find((kind) => kind === block) ?? null };
}

export function readContentEvent(message: unknown): ContentEvent | null {
  const outer = fields(message);
  const data = fields(outer?.['data']);
  if (!outer || outer['to'] !== 'panel' || !data) return null;
  switch (outer['type']) {
    case 'markClicked':
      return typeof data['id'] === 'string'
        ? { to: 'panel', type: 'markClicked', data: { id: data['id'] } }
        : null;
    case 'textSelected':
      return { to: 'panel', type: 'textSelected', data: { selection: selectionOf(data['selection']) } };
    case 'articleChanged':
      return typeof data['url'] === 'string'
        ? { to: 'panel', type: 'articleChanged', data: { url: data['url'] } }
        : null;
    case 'navigated':
      return typeof data['url'] === 'string'
        ? { to: 'panel', type: 'navigated', data: { url: data['url'] } }
        : null;
    default:
      return null;
  }
}
