import { describe, expect, test } from 'vitest';
import type { Source } from '../../lib/model.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The sources of the claims of a text, in order. */
const sources = (text: string): (Source | null)[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.source] : [],
  );

describe('whom the pronoun of a speaker means', () => {
  const pronouns: [what: string, text: string, resolved: string][] = [
    [
      'the subject of the sentence before',
      'The army said two guards were killed. The Front for Orlo (FFO) stormed the base. It said its fighters killed nine guards.',
      'Front for Orlo',
    ],
    [
      'the subject of the same sentence',
      'The army said two guards were killed. The Harbour Council has counted, and it says that nine guards have been killed.',
      'Harbour Council',
    ],
    [
      'a body that is many by its noun',
      'The army was silent. The general staff said the base had been attacked. Nine guards were killed, it added.',
      'The general staff',
    ],
    [
      'a body by the words used last',
      'Gunmen of the Orlo Liberation Army (OLA) stopped a train. The OLA says the army is lying. It claims to have killed nine guards.',
      'OLA',
    ],
    [
      'one, not two who are named together',
      'Amal Deri said the base had burned. Her husband and her brother were killed at the gate. Nine guards were wounded, she said.',
      'Amal Deri',
    ],
    [
      'a source that gave a toll',
      'Police said the base had burned. A medical source at the clinic gave a higher toll of eight dead. He also said that a guard had lost a hand.',
      'A medical source at the clinic',
    ],
    [
      'people in the plural before a colon',
      'Two soldiers were wounded. Residents who were asked cast doubt on it: They said that five guards were killed.',
      'Residents',
    ],
    [
      'whoever called it something, before a colon',
      'The general put the toll at nine. The authorities called that a lie: nobody is missing, they insist.',
      'The authorities',
    ],
    [
      'whoever spoke, not who was harmed',
      'Amal Deri said the base had burned. A guard lay in the yard. Two guards were killed, she said.',
      'Amal Deri',
    ],
    [
      'who is named in the paragraph, before who spoke in another',
      'The base burned, said Lorna Pell.\n\nThe sharpest answer came from Joaquin Urrutia. “Did he forget the murder of my two brothers?” he wrote.',
      'Joaquin Urrutia',
    ],
  ];
  test('a bare noun stands for the party whose name ends with it', () => {
    const text = 'Nine guards were hurt, the Orlan army said. The army said two guards were killed.';
    expect(sources(text).at(-1)?.resolved).toBe('Orlan army');
    expect(sources(text.replace('Orlan army', 'council')).at(-1)?.resolved).toBe('The army');
  });
  for (const [what, text, resolved] of pronouns)
    test(`a pronoun stands for ${what}`, () => expect(sources(text).at(-1)?.resolved).toContain(resolved));
});
