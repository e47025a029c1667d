import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CasualtySuggestion } from '../../../lib/model.ts';
import { suggest } from '../../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../../lib/text/plain.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Sentences on which the engine still speaks, each with the reason. */
export const KNOWN_GAPS = `${folder}known-gaps.txt`;

/** Groups whose sentences speak of victims that there may be one day: a claim may stand there when its scope is none. */
const NONE_MAY_STAND = new Set(['threats', 'hypothetical']);

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The sentences that must stay silent, by file. */
export const groups = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && file !== 'known-gaps.txt')
  .map((file) => ({ group: file.replace('.txt', ''), sentences: linesOf(folder + file) }));

const groupOf = new Map(
  groups.flatMap(({ group, sentences }) => sentences.map((sentence) => [sentence, group] as const)),
);

/** Why the engine still speaks, by sentence. */
export const gaps = new Map(
  linesOf(KNOWN_GAPS).map((line) => {
    const [sentence = '', reason = ''] = line.split(' | ');
    return [sentence, reason] as const;
  }),
);

/** The claims that should not be there; none when the engine is silent. */
export function spokenOn(sentence: string): CasualtySuggestion[] {
  const mayStand = NONE_MAY_STAND.has(groupOf.get(sentence) ?? '');
  return suggest(articleFromText(sentence))
    .suggestions.flatMap((suggestion) => (suggestion.kind === 'casualty' ? [suggestion] : []))
    .filter(({ value }) => !(mayStand && (value.scope === 'none' || value.negated)));
}
