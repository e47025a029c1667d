import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const read = (text: string) => suggest(articleFromText(text)).suggestions;

/** Who did what each claim states, by the name that the claim gives them. */
const agents = (text: string): (string | undefined)[] =>
  read(text).flatMap((each) => (each.kind === 'casualty' ? [each.value.perpetrator?.resolved] : []));

/** All names of the parties that a text has as perpetrators. */
const attackers = (text: string): string[] => [
  ...new Set(
    read(text).flatMap((each) =>
      each.kind === 'actor' && each.value.roles.includes('perpetrator') ? [each.value.name] : [],
    ),
  ),
];

const FRONT =
  'The Orlo Liberation Front (OLF) attacked Dorna on Monday. The OLF holds the hills around the town. ';

/** The text, and who did what its last claim states. */
const SPECS: Record<string, [text: string, who: string | undefined][]> = {
  'a description that looks back bears the name of the party': [
    [`${FRONT}The guerrillas killed two guards.`, 'Orlo Liberation Front'],
    [`${FRONT}Guerrillas killed two guards.`, 'Guerrillas'],
    [`${FRONT}Two unidentified men killed a guard.`, 'unidentified men'],
    ['The guerrillas killed two guards in Dorna.', 'guerrillas'],
  ],
  'words that say more than the name of their party stay': [
    [
      'Men came at dawn. The men fled. The men had knives. Two masked men killed a guard in Dorna.',
      'Two masked men',
    ],
    ['Masked men came at dawn. The masked men fled. Two men killed a guard in Dorna.', 'Masked men'],
  ],
  'what a pronoun stands for bears it too': [
    [`${FRONT}The guerrillas stormed a post, and they killed two guards.`, 'Orlo Liberation Front'],
    ['Two unidentified men came on foot. They killed a guard in Dorna.', 'Two unidentified men'],
  ],
  'the name beside a description is more than its party': [
    ['Police arrested a 42-year-old man, Omar Deri, for kidnapping two girls.', 'Omar Deri'],
  ],
};

describe.each(Object.entries(SPECS))('%s', (_, rows) => {
  test.each(rows)('%s', (text, who) => {
    const found = agents(text);
    expect(found.length, text).toBeGreaterThan(0);
    expect(found.at(-1), text).toBe(who);
  });
});

describe('one party, one name', () => {
  test('every mention of a party has the same name', () => {
    const text =
      'Members of the army shot two herders in Dorna. The army denied it. Army soldiers had killed a herder in May, the mayor said.';
    const names = new Map<string, Set<string>>();
    for (const each of read(text)) {
      if (each.kind !== 'actor') continue;
      const { actor, name } = each.value;
      names.set(actor, (names.get(actor) ?? new Set()).add(name));
    }
    expect(names.size).toBeGreaterThan(1);
    for (const called of names.values()) expect([...called]).toHaveLength(1);
  });

  test.each([
    ['Masked men near the bridge killed a guard in Dorna. The masked men fled.', 1],
    ['Masked men killed a guard in Dorna. Rebels killed two nurses in Orlo.', 2],
  ])('%s', (text, parties) => {
    expect(attackers(text)).toHaveLength(parties);
  });

  test('the key on a claim is that of a party of the article', () => {
    const suggestions = read(`${FRONT}The guerrillas of the Front killed two guards. Fighters fled.`);
    const keys = new Set(suggestions.flatMap((each) => (each.kind === 'actor' ? [each.value.actor] : [])));
    const given = suggestions.flatMap((each) =>
      each.kind === 'casualty' ? [each.value.perpetrator?.actor] : [],
    );
    expect(given.length).toBeGreaterThan(0);
    for (const key of given) if (key) expect(keys).toContain(key);
  });
});
