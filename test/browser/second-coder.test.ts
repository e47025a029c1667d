/** A colleague's export as a layer: figures, disagreements at their place, decisions, the third layer. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAs } from '../../lib/cli/demo/export';
import type { Surface } from '../../lib/cli/drive/surface';
import { toBackup } from '../../lib/formats/backup';
import { readImport } from '../../lib/formats/import';
import { toJsonLd } from '../../lib/formats/jsonld';
import { adaRecords, belRecords, NOW } from '../agreement/records';
import { valueOf } from '../formats/result';
import { Bench, KIND, PICTURES } from './harness';
import { violations } from './violations';

const at = (name: string): string => join(tmpdir(), `tollmark-${name}-${KIND}-${process.pid}`);

describe(`a second coder in ${KIND}`, () => {
  let bench: Bench;
  let library: Surface;
  const ada = `${at('ada')}.tollmark.jsonl`;
  const bel = `${at('bel')}.jsonld`;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(ada, valueOf(toBackup(adaRecords(), { created: NOW })));
    writeFileSync(bel, JSON.stringify(valueOf(toJsonLd(belRecords()))));
    bench = await Bench.start();
    library = await bench.extension.library('#transfer');
    await library.find({ role: 'heading', name: 'Import' });
    await library.tab.upload('input[type=file]', ada);
    await library.click('button', /^Import \d+ records$/);
    await library.shows(/Imported from/);
    await library.tab.goto(bench.extension.address('library.html#second'));
    await library.find({ role: 'heading', name: 'No second coder yet' });
  });
  afterAll(() => bench?.end());

  async function figures(tag: string): Promise<string[]> {
    const found = await library.find({
      role: 'row',
      name: new RegExp(`^${tag}`, 'u'),
      within: '.second-figures',
    });
    return (await library.words(found)).split(/\s+/u);
  }

  /** The entry of a disagreement, found by what it says. */
  async function entry(words: RegExp): Promise<string> {
    return library.find({ role: 'listitem', name: words, within: '.second-list' });
  }

  it('is read as a layer with the name from its file, and shows figures', async () => {
    await library.tab.upload('.second input[type=file]', bel);
    await library.shows('holds 10 tags on 2 articles');
    await library.click('button', 'Add as a layer');
    await library.shows('2 articles coded by both');
    expect((await figures('Actors')).slice(1, 5)).toEqual(['3', '3', '1.00', '1.00']);
    expect((await figures('All casualties')).slice(2, 6)).toEqual(['8', '7', '0.67', '0.80']);
    await library.shows('cannot be computed, because');
    await library.shows('7 of 7 open');
    await library.tab.screenshot(join(PICTURES, 'second-coder.png'), { fullPage: true });
    expect(await violations(library)).toEqual([]);
  });

  it('is no part of the reader’s own claims', async () => {
    await library.tab.goto(bench.extension.address('library.html#claims'));
    await library.shows('Five soldiers were killed');
    // Ada's eight, none of Bel's.
    await library.shows('Claims: 8 of 8');
    await library.tab.goto(bench.extension.address('library.html#second'));
    await library.shows('7 of 7 open');
  });

  it('a disagreement is decided for one side, undone, and decided again', async () => {
    const kind = await entry(/Other kind/u);
    await library.click('button', 'Bel’s', kind);
    await library.shows('Decided: Bel’s');
    await library.shows('6 of 7 open');
    await library.click('button', 'Undo');
    await library.shows('7 of 7 open');
    await library.click('button', 'Bel’s', await entry(/Other kind/u));
    await library.shows('6 of 7 open');
  });

  it('is decided by parts of both', async () => {
    const words = await entry(/Other words, count/u);
    await library.click('button', 'Edit', words);
    await library.click('radio', '30 of the attackers were killed', words);
    await library.click('button', 'Save this', words);
    await library.shows('Decided: edited');
    await library.shows('5 of 7 open');
    await library.click('button', 'Neither', await entry(/Only Bel has a tag here/u));
    await library.shows('4 of 7 open');
  });

  it('saves what is agreed and decided as a third layer, after a reload too', async () => {
    await library.tab.reload();
    await library.shows('4 of 7 open');
    await library.shows('Tags agreed: 5. Disagreements decided: 3. Open and not in it: 4.');
    const saved = readFileSync(
      await exportAs(bench.driver, library, 'Web Annotations (JSON-LD)', '.jsonld'),
      'utf8',
    );
    const file = readImport(saved);
    if (!file.ok) throw new Error(file.error.what);
    const { annotations } = file.bundle;
    expect(annotations).toHaveLength(7);
    expect(annotations.map(({ quote, selectors }) => selectors.quote.exact || quote)).toContain(
      '30 of the attackers were killed',
    );
    const decided = annotations.find(
      ({ selectors }) => selectors.quote.exact === 'eleven others are missing',
    );
    expect(decided?.value).toMatchObject({ claim: { kind: 'captured' } });
  });

  it('goes with its decisions, and undo brings both back', async () => {
    await library.click('button', 'Remove the layer of Bel');
    await library.find({ role: 'heading', name: 'No second coder yet' });
    await library.click('button', 'Undo');
    await library.shows('4 of 7 open');
  });
});
