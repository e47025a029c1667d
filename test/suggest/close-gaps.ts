/**
 * Takes closed gaps off the lists: `npx tsx test/suggest/close-gaps.ts`, after a change of the engine.
 *
 * Removes the "gap:" line of every wording that is read now and the line of every known gap that is silent now. It
 * never adds one: a sentence that was read before and is not any more is a fall, for a person to look at.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { KNOWN_GAPS, spokenOn } from './silent/sentences.ts';
import { compareReadings } from './wordings/compare-readings.ts';
import { readWordings } from './wordings/read-wordings.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let closed = 0;
for (const file of readdirSync(at('wordings/')).filter((name) => name.endsWith('.txt'))) {
  let source = readFileSync(at(`wordings/${file}`), 'utf8');
  for (const wording of readWordings(source)) {
    const article = articleFromText(wording.sentence.replaceAll(' ¶ ', '\n\n'));
    const problems = compareReadings(wording, suggest(article).suggestions);
    if (problems.length > 0 && !wording.gap) say(`not read any more: ${wording.sentence}`);
    if (problems.length > 0 || !wording.gap) continue;
    source = source.replace(`${wording.sentence}\n  gap: ${wording.gap}\n`, () => `${wording.sentence}\n`);
    closed += 1;
  }
  writeFileSync(at(`wordings/${file}`), source);
}

const lines = readFileSync(KNOWN_GAPS, 'utf8').split('\n');
const kept = lines.filter((line) => {
  const [sentence = '', reason] = line.split(' | ');
  return reason === undefined || spokenOn(sentence).length > 0;
});
writeFileSync(KNOWN_GAPS, kept.join('\n'));
say(`${closed} wordings and ${lines.length - kept.length} silent sentences taken off the lists of gaps`);
