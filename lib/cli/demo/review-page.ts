/** One page through the hands of the demo: suggest, accept, see it saved, reload, see it found again, take pictures. */
import { join } from 'node:path';
import { until, type Driver, type Tab } from '../drive/driver';
import type { Extension } from '../drive/extension';
import { ReviewPanel } from '../drive/review-panel';
import type { PageToRead } from '../pages-to-read';
import { attentionIn, orphanRemark, outcomeOf, type PanelCounts } from './outcome';

export interface PageReport {
  page: PageToRead;
  suggested: number;
  accepted: number;
  /** Saved tags at their places after the reload, of this run and of earlier ones. */
  refound: number;
  /** Tags accepted in this run that did not come back at their places. */
  lost: number;
  /** Tags of earlier runs that have no place in the text any more. */
  orphans: number;
  /** Sentences a person should know: no article, nothing suggested, tags that did not come back. */
  remarks: string[];
}

/** How wide the panel is beside a page. */
const PANEL = { width: 400, height: 900 };

const SAVED_STATES = ['accepted', 'saved with changes', 'added by hand'];

/** The panel's own word on a page without anything to review. */
const NOTHING =
  /No article found here|No suggestions for this article|cannot be read|Not started|was not read/;

/** The panel's own words while the engine reads. */
const READING = /Looking for actors and casualties/;

/** Names of our highlights in the page, to know that its tags are painted. */
function paintedInPage(): number {
  let count = 0;
  CSS.highlights.forEach((highlight, name) => {
    if (name.startsWith('tollmark')) count += highlight.size;
  });
  return count;
}

async function pictures(name: string, tab: Tab, panel: ReviewPanel, out: string): Promise<void> {
  await tab.front();
  // Bars that stick to the window would stand in the middle of a full-page picture of a scrolled page.
  await tab.evaluate(() => scrollTo(0, 0), null);
  await tab.screenshot(join(out, `${name}-page.png`), { fullPage: true });
  const { tab: own } = panel.surface;
  await own.front();
  await own.resize(PANEL.width, PANEL.height);
  for (const scheme of ['light', 'dark'] as const) {
    await own.scheme(scheme);
    await own.screenshot(join(out, `${name}-panel-${scheme}.png`));
  }
}

async function counts(panel: ReviewPanel): Promise<PanelCounts> {
  const placed = (await panel.items()).filter((item) => SAVED_STATES.includes(item.state)).length;
  return { placed, attention: attentionIn(await panel.surface.words()) };
}

/** Waits for the panel's list; null when the panel says that there is nothing to list. */
async function listed(panel: ReviewPanel): Promise<string | null> {
  return until('the panel to read the page', async () => {
    const words = await panel.surface.words();
    // Saved tags are listed before the engine has answered.
    if (READING.test(words)) return null;
    if ((await panel.items()).length > 0) return 'listed';
    return NOTHING.exec(words)?.[0] ?? null;
  });
}

export async function reviewPage(
  driver: Driver,
  extension: Extension,
  page: PageToRead,
  out: string,
): Promise<PageReport> {
  const report: PageReport = {
    page,
    suggested: 0,
    accepted: 0,
    refound: 0,
    lost: 0,
    orphans: 0,
    remarks: [],
  };
  const tab = await driver.open(page.url);
  const panel = new ReviewPanel(await extension.panel(tab.url()));
  const answer = await listed(panel);
  if (answer !== 'listed') {
    report.remarks.push(`${answer}.`);
    await pictures(page.name, tab, panel, out);
    return report;
  }
  report.suggested = (await panel.items()).length;
  await until('the suggestions to be painted', async () => (await tab.evaluate(paintedInPage, null)) > 0);
  await pictures(`${page.name}-suggested`, tab, panel, out);
  const before = await counts(panel);
  report.accepted = await panel.acceptAll();
  await panel.saved();

  await tab.reload();
  const again = new ReviewPanel(await extension.panel(tab.url()));
  await panel.surface.tab.close();
  await again.ready();
  await until('the tags to be painted', async () => (await tab.evaluate(paintedInPage, null)) > 0);
  const after = await counts(again);
  report.refound = after.placed;
  Object.assign(report, outcomeOf(before, report.accepted, after));
  if (report.lost > 0)
    report.remarks.push(`${report.lost} accepted tags did not come back after the reload.`);
  const remark = orphanRemark(report.orphans);
  if (remark !== null) report.remarks.push(remark);
  await pictures(page.name, tab, again, out);
  return report;
}
