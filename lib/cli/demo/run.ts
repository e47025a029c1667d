/** `npm start` without a display: a reader's job in the real browser, with the results in a folder. */
import { mkdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { BrowserKind } from '../browsers';
import { Extension } from '../drive/extension';
import type { LaunchOptions } from '../drive/driver';
import { launch } from '../drive/launch';
import { readImport } from '../../formats/import';
import { problemText } from '../../formats/problem';
import type { Bundle } from '../../model';
import type { PageToRead } from '../pages-to-read';
import { claimsTable } from './claims-table';
import { exportEverything } from './export';
import { reviewPage, type PageReport } from './review-page';

interface Demo {
  kind: BrowserKind;
  options: LaunchOptions;
  pages: PageToRead[];
  out: string;
}

function tell({ page, suggested, accepted, refound, remarks }: PageReport): void {
  console.log(
    `${page.name}: ${suggested} suggested, ${accepted} accepted now, ${refound} found again after a reload`,
  );
  for (const remark of remarks) console.log(`  ${remark}`);
}

/** The exported file, read as an import would read it. */
function readBack(file: string): Bundle {
  const read = readImport(readFileSync(file));
  if (!read.ok) throw new Error(`The export could not be read back. ${problemText(read.error)}`);
  return read.bundle;
}

/** The records of these pages: the profile also holds those of earlier runs. */
function ofPages(bundle: Bundle, pages: PageToRead[]): Bundle {
  const urls = new Set(pages.map((page) => page.url));
  const articles = bundle.articles.filter(({ url, addresses }) =>
    [url, ...(addresses ?? [])].some((address) => address !== null && urls.has(address)),
  );
  const ids = new Set(articles.map(({ id }) => id));
  return { ...bundle, articles, annotations: bundle.annotations.filter((row) => ids.has(row.articleId)) };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Runs the demo and prints what came out; throws when a page, a save or an export did not work. */
export async function runDemo({ kind, options, pages, out }: Demo): Promise<void> {
  mkdirSync(out, { recursive: true });
  const driver = await launch(kind, { ...options, scheme: 'light' });
  try {
    const extension = new Extension(driver);
    const reports: PageReport[] = [];
    const failed: string[] = [];
    for (const page of pages) {
      try {
        const report = await reviewPage(driver, extension, page, out);
        tell(report);
        reports.push(report);
      } catch (error) {
        // One page that does not open is no reason to leave the others unread.
        failed.push(`${page.name} (${page.url}): ${firstLine(error)}`);
        console.error(`${page.name}: not done. ${firstLine(error)}`);
      }
    }
    const lost = reports.filter((report) => report.lost > 0);
    if (reports.some((report) => report.refound + report.orphans > 0)) {
      const files = await exportEverything(driver, extension, out);
      console.log(`\n${claimsTable(ofPages(readBack(files.jsonld), pages))}`);
    }
    console.log(
      `\nResults are in ${relative(process.cwd(), out) || '.'}: pictures of pages and panel, JSON-LD, CSV.`,
    );
    if (lost.length > 0) {
      failed.push(
        `not every accepted tag was found again on ${lost.map(({ page }) => page.name).join(', ')}`,
      );
    }
    if (failed.length > 0) throw new Error(`${failed.join('; ')}. What was saved is kept in the profile.`);
  } finally {
    await driver.close();
  }
}
