import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const folder = fileURLToPath(new URL('silent/', import.meta.url));

/** Groups whose sentences speak of victims that there may be one day: a claim may stand there when its scope is none. */
const NONE_MAY_STAND = new Set(['threats', 'hypothetical']);
/** Sentences on which the engine still speaks, each with the reason. */
const KNOWN_GAPS = 'known-gaps.txt';
const LEAST_SENTENCES = 300;

const linesOf = (file: string): string[] =>
  readFileSync(folder + file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

const groups = readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && file !== KNOWN_GAPS)
  .map((file) => ({ group: file.replace('.txt', ''), sentences: linesOf(file) }));

const gaps = new Map(
  linesOf(KNOWN_GAPS).map((line) => {
    const [sentence = '', reason = ''] = line.split(' | ');
    return [sentence, reason] as const;
  }),
);

/** What the engine says about a sentence that should stay silent, as one line each; none when it is silent. */
function spokenOn(sentence: string, group: string): string[] {
  const { suggestions } = suggest(articleFromText(sentence));
  return suggestions
    .flatMap((suggestion) => (suggestion.kind === 'casualty' ? [suggestion] : []))
    .filter(({ value }) => !(NONE_MAY_STAND.has(group) && (value.scope === 'none' || value.negated)))
    .map(({ quote, rule, value, level }) => `${sentence}\n    ${value.kind} "${quote}" by ${rule}, ${level}`);
}

describe('sentences that must stay silent', () => {
  const spoken = new Map<string, string[]>();
  for (const { group, sentences } of groups)
    for (const sentence of sentences) spoken.set(sentence, spokenOn(sentence, group));

  test('there are enough of them, and none stands twice', () => {
    expect(spoken.size).toBeGreaterThanOrEqual(LEAST_SENTENCES);
    expect(spoken.size).toBe(groups.reduce((sum, { sentences }) => sum + sentences.length, 0));
  });

  test.each(groups)('$group', ({ sentences }) => {
    const loud = sentences
      .filter((sentence) => !gaps.has(sentence))
      .flatMap((sentence) => spoken.get(sentence) ?? []);
    expect(loud, loud.join('\n')).toEqual([]);
  });

  test('a known gap has a reason and stands in a group', () => {
    expect([...gaps].filter(([sentence, reason]) => !reason || !spoken.has(sentence))).toEqual([]);
  });

  test('a gap that is closed is taken off the list', () => {
    const closed = [...gaps.keys()].filter((sentence) => spoken.get(sentence)?.length === 0);
    expect(closed, `Remove from test/suggest/silent/${KNOWN_GAPS}`).toEqual([]);
  });
});
