/** Sites that the reader lets be read always: granted, asked for and taken back through the browser itself. */
import { browser } from 'wxt/browser';

/** The match pattern of a site: its host, by either scheme, at any path. */
export function sitePattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? `*://${hostname}/*` : null;
  } catch {
    return null;
  }
}

/** The site's name as it is shown: host of a pattern. */
export function siteName(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//u, '').replace(/\/\*$/u, '');
}

/** Must be called directly in a click: the browser asks the reader. */
export function askForSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function dropSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

export function hasSite(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Sites granted by the reader. Hosts of the manifest itself (test builds) are not among them. */
export async function grantedSites(): Promise<string[]> {
  const all = await browser.permissions.getAll();
  const fixed = new Set<string>(browser.runtime.getManifest().host_permissions ?? []);
  return (all.origins ?? []).filter((origin) => !fixed.has(origin)).toSorted();
}
