import { describe, expect, test } from 'vitest';
import { readClaims } from '../../lib/suggest/pipeline.ts';
import { toScopeClaim } from '../../lib/suggest/scope.ts';
import { readStory } from '../../lib/suggest/scope/story.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** Whether the last claim of an article tells of the same victims as its first. */
function sameVictims(text: string): boolean {
  const { document, claims } = readClaims(articleFromText(text));
  const { of } = readStory(document, claims.map(toScopeClaim));
  expect(of.length).toBeGreaterThan(1);
  return of.at(-1) === of[0];
}

describe('claims of the same victims', () => {
  const rows: [title: string, same: string, apart: string][] = [
    [
      'Two soldiers killed in Orlo',
      'The two soldiers were killed at dawn.',
      'Two nurses were killed in Tarn.',
    ],
    [
      'Two soldiers killed in Orlo',
      'Two people were killed, police said.',
      'Two farmers were killed in May.',
    ],
    // A great number is seldom told of two events by chance.
    [
      'Forty villagers killed in Orlo',
      'Forty farmers were killed, police said.',
      'Fifty farmers were killed.',
    ],
  ];
  for (const [title, same, apart] of rows) {
    test(`${title}: ${same}`, () => expect(sameVictims(`${title}\n\n${same}`)).toBe(true));
    test(`${title}: ${apart}`, () => expect(sameVictims(`${title}\n\n${apart}`)).toBe(false));
  }
});
