/** The demo's exports: the library's own buttons pressed, the files taken from the browser's downloads. */
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until, type Driver } from '../drive/driver';
import type { Extension } from '../drive/extension';
import type { Surface } from '../drive/surface';

export interface ExportedFiles {
  jsonld: string;
  csv: string;
}

/** Files of the downloads folder that are complete, with their times: browsers write under another name first. */
function complete(folder: string, ending: string): Map<string, number> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
}

/** Does something that downloads a file with this ending, and gives the file. */
export async function downloaded(driver: Driver, ending: string, act: () => Promise<void>): Promise<string> {
  const before = complete(driver.downloads, ending);
  await act();
  return until(`a downloaded ${ending} file`, async () => {
    const now = complete(driver.downloads, ending);
    const fresh = [...now].find(([name, time]) => before.get(name) !== time);
    if (fresh === undefined) return null;
    const file = join(driver.downloads, fresh[0]);
    return statSync(file).size > 0 ? file : null;
  });
}

/** Presses an export button of the library and gives the file. */
export async function exportAs(
  driver: Driver,
  library: Surface,
  format: string,
  ending: string,
): Promise<string> {
  try {
    return await downloaded(driver, ending, () => library.click('button', format));
  } catch (error) {
    // The page says beside the buttons why it wrote no file.
    throw new Error(`${String(error)}\n${await library.words('main')}`, { cause: error });
  }
}

/** Everything in the library as JSON-LD and as CSV, into the folder. */
export async function exportEverything(
  driver: Driver,
  extension: Extension,
  out: string,
): Promise<ExportedFiles> {
  const library = await extension.library('#transfer');
  const jsonld = await exportAs(driver, library, 'Web Annotations (JSON-LD)', '.jsonld');
  const csv = await exportAs(driver, library, 'Claims as a table (CSV)', '.csv');
  const files = { jsonld: join(out, 'annotations.jsonld'), csv: join(out, 'claims.csv') };
  copyFileSync(jsonld, files.jsonld);
  copyFileSync(csv, files.csv);
  await library.tab.close();
  return files;
}
