/**
 * Sites that are always read: their pages get the content script from the browser, and their saved tags are
 * painted as soon as they open. The browser's own permissions are the only list there is.
 */
import { browser } from 'wxt/browser';
import { anchorAll, textsOf } from '../../lib/text/selectors';
import type { Mark } from '../../lib/messages';
import type { Annotation, Anchoring } from '../../lib/model';
import { openStore } from '../../lib/store/open';
import type { Store } from '../../lib/store/types';
import { styleOf } from '../session/items';
import { showBadge } from './badge';
import { isWatched } from './presence';
import { grantedSites } from './sites';
import { CONTENT_SCRIPT, tabPage } from './tab-page';

const SCRIPT_ID = 'always-read';

/** Brings the registered script into line with what is granted now, wherever it was granted or taken back. */
export async function syncSites(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, js: [CONTENT_SCRIPT.slice(1)], runAt: 'document_idle' as const };
  if (!registered) {
    await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  } else if (registered.matches?.toSorted().join(' ') !== matches.join(' ')) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** A pattern of ours covers an address: same host, http or https. */
function covers(patterns: readonly string[], url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return patterns.some((pattern) => pattern === '<all_urls>' || siteCovers(pattern, hostname));
}

function siteCovers(pattern: string, hostname: string): boolean {
  const host = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1] ?? '';
  if (host === '*') return true;
  return host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
}

/** Marks of the records that still have their place; open suggestions are a panel's business. */
export function savedMarks(annotations: readonly Annotation[], places: readonly Anchoring[]): Mark[] {
  return annotations.flatMap((annotation, index): Mark[] => {
    const place = places[index];
    if (!place || place.status === 'orphan') return [];
    if (annotation.status === 'rejected' || annotation.status === 'later') return [];
    return [
      {
        ...place.span,
        id: annotation.id,
        style: styleOf(annotation.value),
        state: place.status === 'changed' ? 'changed' : 'saved',
      },
    ];
  });
}

let opened: Promise<Store> | null = null;

/** One store for as long as the background lives; a failed opening is tried again next time. */
async function store(): Promise<Store> {
  opened ??= openStore('tollmark', {
    // Let go, for an update or a restore: the next page opens what is current then.
    onNotice: () => {
      opened = null;
    },
  });
  const ready = await opened;
  if (ready.mode !== 'disk') opened = null;
  return ready;
}

/** Paints what is saved on the page of a tab, when its site is always read and no surface looks after it. */
export async function paintSaved(tab: { id?: number; url?: string; incognito: boolean }): Promise<void> {
  if (tab.id === undefined || !tab.url || !covers(await grantedSites(), tab.url)) return;
  if (await isWatched(tab.id)) return;
  const records = await store();
  const settings = await records.settings();
  if (!settings.paintPage || (tab.incognito && !settings.keepPrivate)) return;
  const { access } = await tabPage.connect(tab.id);
  if (access !== 'ok') return;
  const answer = await tabPage.read(tab.id);
  if (!answer.ok) return;
  const { article } = answer;
  const known = await records.findArticle({
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    text: article.text,
  });
  if (!known) return;
  const annotations = await records.forArticle(known.id);
  const places = anchorAll(
    article.text,
    annotations.map((annotation) => annotation.selectors),
    textsOf(known),
  );
  const marks = savedMarks(annotations, places);
  await showBadge(tab.id, marks.length);
  await tabPage.paint(tab.id, marks, settings.palette, null);
}
