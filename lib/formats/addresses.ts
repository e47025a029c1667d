/** Which addresses of imported records are kept, and which may be shown as links. */

/** `file:` is what a page saved on disk has: it runs nothing, and without it such an article is not found again. */
const KEPT = new Set(['http:', 'https:', 'file:']);

/** Whether an address may be stored at all; `javascript:`, `data:`, `blob:` and unreadable ones may not. */
export function isKeptAddress(address: string): boolean {
  return URL.canParse(address) && KEPT.has(new URL(address).protocol);
}

/**
 * Whether an address may be shown as a link.
 *
 * @example isLink('https://dorna-post.example/1') // true
 * @example isLink('javascript:alert(1)')          // false: show it as text
 */
export function isLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:';
}

/** The sentence for a person whose record had an address that is not http(s); long ones are cut. */
export function addressNotice(title: string, address: string): string {
  return `The address of “${title.slice(0, 80)}” is not a web address and was left out: ${address.slice(0, 200)}`;
}
