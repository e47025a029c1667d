/** What can open within a card, by a key or a button, to change one thing of it. */
const CARD_ENTRIES = ['count', 'link', 'event', 'everywhere'] as const;
export type CardEntry = (typeof CARD_ENTRIES)[number];

export function isEntry(type: string): type is CardEntry {
  return CARD_ENTRIES.some((entry) => entry === type);
}
