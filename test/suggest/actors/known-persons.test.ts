/** Persons are found again by the parts of their names, as by going through all of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KnownPersons } from '../../../lib/suggest/actors/known-persons.ts';

it('takes a surname, a first name and a longer name for the same person', () => {
  const known = new KnownPersons();
  const ana = known.remember(['Ana', 'Deri'], 'Ana Deri');
  expect(known.remember(['Deri'], 'Deri')).toBe(ana);
  expect(known.remember(['Ana', 'Mira', 'Deri'], 'Ana Mira Deri')).toBe(ana);
  expect(ana.name).toBe('Ana Mira Deri');
});

it('takes another first name with the same surname for another person', () => {
  const known = new KnownPersons();
  const ana = known.remember(['Ana', 'Deri'], 'Ana Deri');
  expect(known.remember(['Tomas', 'Deri'], 'Tomas Deri')).not.toBe(ana);
  expect(known.all.length).toBe(2);
});

it('gives for any names in any order what going through all gives', () => {
  const word = fc.constantFrom('Ana', 'Mira', 'Deri', 'Tomas', 'Vash', 'Olen', '—');
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(names, (list) => {
      const known = new KnownPersons();
      const all: string[][] = [];
      for (const words of list) {
        const parts = words.filter((each) => each !== '—').map((each) => each.toLowerCase());
        let wanted = all.findIndex(
          (held) => parts.every((part) => held.includes(part)) || held.every((part) => parts.includes(part)),
        );
        if (wanted < 0) wanted = all.push(parts) - 1;
        else if (parts.length > all[wanted]!.length) all[wanted] = parts;
        const person = known.remember(words, words.join(' '));
        expect([person.id, person.parts]).toEqual([wanted, all[wanted]]);
      }
    }),
    { numRuns: 1_000 },
  );
});
