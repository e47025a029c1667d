/**
 * The number on the toolbar button of a tab: suggestions still to review while a surface is open, else saved tags.
 * The popup says in words what is counted.
 */
import { browser } from 'wxt/browser';

/** Four characters fit on the button. */
const MOST_SHOWN = 999;

/** The words for the button; empty where there is nothing to count. */
function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}

/** Never rejects: a tab that has gone has no button to write on, and nothing is lost with it. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#23262d' });
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
  } catch {
    // The tab was closed in between.
  }
}
