import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

describe('what a denial denies', () => {
  const denials: [text: string, negated: boolean, source: string | null][] = [
    ['The army denied that three villagers were killed.', true, 'The army'],
    ['The army denied that any villagers had been shot and that any had died.', true, 'The army'],
    ['The army denied killing three villagers.', true, 'The army'],
    ['The army denied the killing of three villagers.', true, 'The army'],
    ['The army denied that there had been any killings of villagers.', true, 'The army'],
    // What is denied is a share in the deed.
    ['The army denied any role in the deaths of three villagers.', false, 'The army'],
    ['The army denied being involved in killing three villagers.', false, 'The army'],
    // What is denied is something else; the deed is taken as known.
    ['The council denied that the delay is related to the murder of three villagers.', false, null],
    ['The army denied a part in the raid, in which three villagers were killed.', false, null],
    ['The army denied that its men had fled before three villagers were killed.', false, null],
    [
      'The army denied that it had planned anything and called the plot to kidnap the mayor a joke.',
      false,
      null,
    ],
  ];
  for (const [text, negated, source] of denials)
    test(`a denial: ${text}`, () => {
      const claims = suggest(articleFromText(text)).suggestions.filter(({ kind }) => kind === 'casualty');
      expect(claims.length).toBeGreaterThan(0);
      for (const { value } of claims) {
        if (!('negated' in value)) throw new Error('no claim');
        expect(value.source?.text ?? null).toBe(source);
        expect(value.negated).toBe(negated);
        if (source) expect(value.source?.stance).toBe('denies');
        if (negated) expect(value.scope).toBe('none');
      }
    });
});
