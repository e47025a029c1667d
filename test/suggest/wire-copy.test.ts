import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The claims of a text, each as "kind count victims"; vague counts as "?", claims that are no fact left out. */
function claims(text: string): string[] {
  return suggest(articleFromText(text)).suggestions.flatMap((suggestion) => {
    if (suggestion.kind !== 'casualty' || suggestion.value.scope === 'none') return [];
    const { kind, count, victims } = suggestion.value;
    return [`${kind} ${count.low ?? '?'} ${victims?.resolved ?? ''}`];
  });
}

/** Ways of older wire copy: long lists, asides and dates in front. */
const rows: [what: string, text: string, expected: string[]][] = [
  [
    'a list after "after" is not ruled by the noun before',
    'The ministry published its second list after a colonel, a judge, and senator Luis Deri were murdered.',
    ['killed 1 a colonel', 'killed 1 a judge', 'killed 1 senator Luis Deri'],
  ],
  [
    'what the list is a result of is no member',
    'As a result of the raid, Sami Deri and Luis Amaro were killed.',
    ['killed 1 Sami Deri', 'killed 1 Luis Amaro'],
  ],
  [
    'a list of the murdered before the verb of its noun',
    'The murder of the six monks, a cook, and her daughter was an act of war.',
    ['killed 6 monks', 'killed 1 a cook', 'killed 1 her daughter'],
  ],
  [
    'a clause of its own after the victims',
    'He recalled the murder of a cook, and her daughter was in tears.',
    ['killed 1 a cook'],
  ],
  [
    '"of" said again',
    'The assassinations of Luis Deri and of colonel Sami Amaro shook Orlo.',
    ['killed 1 Luis Deri', 'killed 1 colonel Sami Amaro'],
  ],
  [
    'an aside between dashes in a list',
    'Six nuns -- five Danes and a Pole -- and two cooks were murdered in Orlo.',
    ['killed 6 nuns', 'killed 2 cooks'],
  ],
  ['a date before a number', 'On 23 September 28 bodies were found near Orlo.', ['killed 28 bodies']],
  ['a date before a person', 'On 3 May comrade Deri was killed in Orlo.', ['killed 1 comrade Deri']],
  ['a date that names an attack', 'The 3 May attack killed two guards.', ['killed 2 guards']],
  [
    'a day behind a name',
    'The judge investigating the murder of senator Luis Deri today ordered two arrests.',
    ['killed 1 senator Luis Deri'],
  ],
  [
    'a participle between the victim and the verb',
    'A soldier guarding the substation was wounded.',
    ['injured 1 A soldier'],
  ],
  ['who carries something is meant', 'A man carrying leaflets was shot dead.', ['killed 1 A man']],
  [
    'a relative clause with "of whom"',
    'Luis Deri and Sami Amaro, both of whom were teachers, were killed.',
    ['killed 1 Luis Deri', 'killed 1 Sami Amaro'],
  ],
  [
    '"of whom" with victims of its own',
    'Five men, two of whom were wounded, reached the clinic.',
    ['injured 2 men'],
  ],
  [
    'a list parted by semicolons before its verb',
    'Luis Deri, an employee of the land bank; Sami Amaro, a surveyor; and a driver from Orlo were kidnapped.',
    ['captured 1 Luis Deri', 'captured 1 Sami Amaro', 'captured 1 a driver'],
  ],
  [
    'the same after it',
    'Those who were kidnapped are Luis Deri, 55, from Orlo; Sami Amaro, 52, from Dorna; and Ana Keld, 35, from Velm.',
    ['captured ? people', 'captured 1 Luis Deri', 'captured 1 Sami Amaro', 'captured 1 Ana Keld'],
  ],
  [
    'a semicolon between two clauses',
    'The blast killed Luis Deri, a cook; his sister was at work; and a guard saw it all.',
    ['killed 1 Luis Deri'],
  ],
  [
    'what befell them put first',
    'Injured by the blast were a taxi driver and Sami Amaro.',
    ['injured 1 a taxi driver', 'injured 1 Sami Amaro'],
  ],
  [
    'the wounded with their names',
    'The wounded reporters are Luis Deri and Sami Amaro.',
    ['injured 1 Luis Deri', 'injured 1 Sami Amaro'],
  ],
  [
    'the wounded with what they are',
    'The wounded reporters are members of the union.',
    ['injured ? reporters'],
  ],
  [
    '"hostage" before those who are taken',
    'The rebels took hostage the son of the mayor.',
    ['captured 1 the son of the mayor'],
  ],
  [
    '"as hostages" before them',
    'They fled, taking as hostages three Danish engineers.',
    ['captured 3 Danish engineers'],
  ],
  ['hostages of a nation', 'The rebels took two French hostages.', ['captured 2 French hostages']],
  ['what almost happened', 'The daughter of the envoy was almost killed.', []],
  ['almost a number', 'Almost 40 monks were killed.', ['killed 40 monks']],
  ['not a single one', 'Not a single person was killed in Orlo.', []],
  [
    'a relative with the same surname is somebody else',
    'Gunmen killed Amal Deri and her daughter Celina Deri.',
    ['killed 1 Amal Deri', 'killed 1 her daughter Celina Deri'],
  ],
  [
    'a title before the surname is not',
    'Luis Deri was murdered on Monday. Mr Deri was killed by gunmen.',
    ['killed 1 Luis Deri', 'killed 1 Luis Deri'],
  ],
  [
    'who is killed as well is new',
    'Luis Deri was murdered. The driver of the van was also killed.',
    ['killed 1 Luis Deri', 'killed 1 The driver of the van'],
  ],
  [
    'an office taken up again is not',
    'Ana Deri was kidnapped on Monday. The teacher was killed a day later.',
    ['captured 1 Ana Deri', 'killed 1 Ana Deri'],
  ],
];

describe('older wire copy', () => {
  for (const [what, text, expected] of rows) test(what, () => expect(claims(text)).toEqual(expected));
});
