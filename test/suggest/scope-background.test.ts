import { describe, expect, test } from 'vitest';
import { readClaims } from '../../lib/suggest/pipeline.ts';
import { toScopeClaim } from '../../lib/suggest/scope.ts';
import { featuresOf } from '../../lib/suggest/scope/features.ts';
import { readStory } from '../../lib/suggest/scope/story.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const HEAD =
  'Raid on Orlo leaves nine dead\n\nGunmen killed nine traders in Orlo on Monday. Police came. Shops shut.';
const COUNT =
  'More reporters held than ever, group finds\n\nForty reporters are held, a survey says. Police came. Shops shut.';

/** The features of the last claim of an article. */
function featuresOfLast(text: string): string[] {
  const { document, claims } = readClaims(articleFromText(text));
  const places = claims.map(toScopeClaim);
  return featuresOf(document, readStory(document, places), places, places.length - 1);
}

describe('what tells background from the event', () => {
  const rows: [feature: string, head: string, body: string, counter: string][] = [
    ['turns:separate', HEAD, 'In a separate raid two guards died.', 'In the same raid two guards died.'],
    ['turns:on', HEAD, 'Elsewhere two guards died.', 'Beside them two guards died.'],
    [
      'that-event',
      HEAD,
      'A bomb hit Tarn. Two guards died in that attack.',
      'Two guards died in the attack.',
    ],
    ['figures:count', COUNT, 'Nine reporters were killed.', 'A reporter was killed.'],
  ];
  for (const [feature, head, body, counter] of rows)
    test(feature, () => {
      expect(featuresOfLast(`${head}\n\n${body}`)).toContain(feature);
      expect(featuresOfLast(`${head}\n\n${counter}`)).not.toContain(feature);
    });
  test('articles that nobody counted in tell no figures', () => {
    const found = featuresOfLast(`${HEAD}\n\nNine reporters were killed.`);
    expect(found.filter((name) => name.startsWith('figures:'))).toEqual([]);
  });
});
