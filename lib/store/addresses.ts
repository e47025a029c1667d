/** Addresses of articles, made comparable. */
import trackers from './data/trackers.json' with { type: 'json' };

const NAMES = new Set(trackers.names);

/**
 * An address without its fragment and without the parameters that known services add to follow a reader.
 * Everything else stays as it is: other parameters choose the article on many sites.
 *
 * @returns null for null and for what is no absolute http(s) or file address.
 * @example
 * plainAddress('https://example.org/a?id=7&utm_source=x#top') // 'https://example.org/a?id=7'
 */
export function plainAddress(address: string | null | undefined): string | null {
  if (address === null || address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.hash = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracker(part.split('=', 1)[0] ?? ''));
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return url.href;
}

/** The plain addresses among the given ones, each once. */
export function plainAddresses(addresses: readonly (string | null | undefined)[]): string[] {
  return [...new Set(addresses.map(plainAddress).filter((each) => each !== null))];
}

function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || trackers.prefixes.some((prefix) => lower.startsWith(prefix));
}
