import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The claims of a text, each as "kind count whom"; vague counts as "?", claims that are no fact left out. */
function claims(text: string): string[] {
  return suggest(articleFromText(text)).suggestions.flatMap((suggestion) => {
    if (suggestion.kind !== 'casualty' || suggestion.value.scope === 'none') return [];
    const { kind, count, victims } = suggestion.value;
    return [`${kind} ${count.low ?? '?'} ${victims?.resolved ?? ''}`];
  });
}

/** Who is meant: all claims of each text, examples and counter-examples side by side. */
const SPECS: Record<string, [text: string, expected: string[]][]> = {
  'victims told of before are named': [
    [
      'Four people died in the raid. They are Omar Deri, Sami Kel, Ana Bresk and policeman Leon Amaro.',
      [
        'killed 4 people',
        'killed 1 Omar Deri',
        'killed 1 Sami Kel',
        'killed 1 Ana Bresk',
        'killed 1 policeman Leon Amaro',
      ],
    ],
    ['Four people died in the raid. They are mourned by Omar Deri and Sami Kel.', ['killed 4 people']],
    ['Omar Deri met two editors. They are Ana Bresk and Sami Kel.', []],
    [
      'Two tourists were injured on Monday. The victims were a Dane and a Pole.',
      ['injured 2 tourists', 'injured 1 a Dane', 'injured 1 a Pole'],
    ],
    ['The festival has many critics. The victims were a Dane and a Pole.', []],
    [
      'A doctor identified the dead men as Salvador Deri and Omar Kel.',
      ['killed 1 Salvador Deri', 'killed 1 Omar Kel'],
    ],
    ['A doctor described the dead men as tall.', ['killed ? men']],
    [
      'Nine people were killed at the mill. Three of the victims were girls of school age.',
      ['killed 9 people', 'killed 3 girls of school age'],
    ],
  ],
  'members of a list': [
    ['The six monks and the two cooks were murdered.', ['killed 6 monks', 'killed 2 cooks']],
    ['The six monks and two cooks were murdered.', ['killed 8 The six monks and two cooks']],
    [
      'Omar Deri, 45, and Ana Bresk, a member of the council, were kidnapped on Monday.',
      ['captured 1 Omar Deri', 'captured 1 Ana Bresk'],
    ],
    [
      'Two policemen who were acting as her bodyguards and a clerk were wounded.',
      ['injured 2 policemen', 'injured 1 a clerk'],
    ],
    ['A clerk who came with her bodyguards was wounded.', ['injured 1 A clerk']],
  ],
  'what stands beside "hostage"': [
    ['The gang held approximately 20 foreign diplomats hostages.', ['captured 20 foreign diplomats']],
    ['The gang held a hostage exchange.', []],
  ],
  'who did it is not whom it was done to': [
    ['Three pilgrims were stopped by two men who stabbed them near the well.', ['injured 3 pilgrims']],
    ['Two shepherds met at the well. Someone stabbed them.', ['injured ? shepherds']],
  ],
  'the number of a part says nothing of its whole': [
    [
      'The clinic said twelve people were hurt, and seven died, among them a colonel.',
      ['injured 12 people', 'killed 7 people', 'killed 1 a colonel'],
    ],
  ],
  'surnames and places': [
    [
      'Bernardo Deri Ossa ran for mayor of Orlo. Deri was murdered on Monday.',
      ['killed 1 Bernardo Deri Ossa'],
    ],
    ['Bernardo Ossa ran for mayor of Orlo. Deri was murdered on Monday.', ['killed 1 Deri']],
    ['Santa Orla, 3 Jan 90 -- Troops stormed the street. They shot her dead.', ['killed 1 her']],
  ],
  'several told of again': [
    [
      'Two miners were murdered on Monday. The bodies of the two men were found.',
      ['killed 2 miners', 'killed 2 miners'],
    ],
    [
      'Two miners were murdered on Monday. Three men of the village were murdered too.',
      ['killed 2 miners', 'killed 3 men of the village'],
    ],
  ],
  'said by ellipsis': [
    ['The colonel was wounded, as were three of his men.', ['injured 1 The colonel', 'injured 3 his men']],
    ['The colonel was wounded, as he admitted.', ['injured 1 The colonel']],
    ['The army put the toll at six; the union said 19.', ['killed 6 people', 'killed 19 people']],
    ['The army put the toll at six; the union said so on 19 May.', ['killed 6 people']],
  ],
  'a bare number is no one who was named alone': [
    [
      'The driver, Dani Torek, was killed on Monday. Two more were gunned down on Sunday.',
      ['killed 1 Dani Torek', 'killed 2 people'],
    ],
    ['A driver was killed and three were wounded.', ['killed 1 A driver', 'injured 3 A driver']],
    [
      'Four drivers were killed on Monday. Two more were gunned down on Sunday.',
      ['killed 4 drivers', 'killed 2 drivers'],
    ],
  ],
  'a member of a list with a name of its own': [
    ['Tomas Reyl and his deputy, Ana Moro, were murdered.', ['killed 1 Tomas Reyl', 'killed 1 Ana Moro']],
    ['Tomas Reyl met his deputy, Ana Moro, who was murdered.', ['killed 1 Ana Moro']],
    [
      'A guard, two clerks and the mayor, Ana Moro, were murdered.',
      ['killed 4 A guard, two clerks and the mayor, Ana Moro'],
    ],
  ],
  'parts told by place or state': [
    ['Forty people died, more than half of them in Orlo.', ['killed 40 people', 'killed ? people']],
    ['Forty people died, more than half a mile from Orlo.', ['killed 40 people']],
    ['Police killed 12 men, all of them in Orlo.', ['killed 12 men']],
    [
      'The raid killed 13 women and wounded 40 men, six of them badly.',
      ['killed 13 women', 'injured 40 men', 'injured 6 men'],
    ],
    ['Four more, among them a commander, were killed.', ['killed 1 a commander', 'killed 4 people']],
  ],
  'members of those to whom it happened': [
    ['Four clerks were among the 20 dead.', ['killed 4 clerks', 'killed 20 people']],
    ['Four clerks were among the 20 guests.', []],
    ['Four clerks were among the 20 people killed.', ['killed 4 clerks', 'killed 20 people']],
  ],
  'acts counted, with whom they befell': [
    ['The ministry counted five deaths among the guards.', ['killed 5 the guards']],
    ['The ministry counted five deaths among its worries.', ['killed 5 people']],
    ['The year passed with no murders in Orlo.', []],
    ['The war left over 80,000 lives lost.', ['killed 80000 lives']],
    ['The war left over 80,000 lives changed.', []],
    ['Remains of 61 people were exhumed.', ['killed 61 people']],
    ['He remains of the opinion that two people are guilty.', []],
  ],
  'numbers with words before them': [
    ['Something like 900 people were killed.', ['killed 900 people']],
    ['Something like this killed 900 people.', ['killed 900 people']],
    ['Several hundred people were killed.', ['killed ? people']],
    ['A few dozen people were killed.', ['killed ? people']],
    ['A dozen people were killed.', ['killed 12 people']],
  ],
  'multiplied, summed and told apart': [
    ['Two guards died in each of the four raids.', ['killed 8 guards']],
    ['Two guards died in the four raids.', ['killed 2 guards']],
    ['A couple and their twin daughters were murdered.', ['killed 4 A couple and their twin daughters']],
    ['A couple and their daughter were murdered.', ['killed 3 A couple and their daughter']],
    [
      'The bomb killed a soldier, a vendor and her daughter.',
      ['killed 3 a soldier, a vendor and her daughter'],
    ],
    ['The bomb killed four soldiers and two vendors.', ['killed 4 soldiers', 'killed 2 vendors']],
    ['A deserter shot dead two officers and then himself.', ['killed 2 officers', 'killed 1 A deserter']],
    ['A figure of 50 dead was corrected to 44.', ['killed 50 people', 'killed 44 people']],
    ['A figure of 50 dead was painted in 44 hours.', ['killed 50 people']],
    ['Three of the eleven wounded have since died.', ['killed 3 wounded', 'injured 11 wounded']],
  ],
  'heavy losses': [
    ['The ambush caused heavy casualties among the recruits.', ['combined ? the recruits']],
    ['The ambush caused heavy traffic among the hills.', []],
  ],
  'names written small': [
    ['Gunmen murdered the leader hector Deri in Orlo.', ['killed 1 the leader hector Deri']],
    [
      'The murder of maria Amaro and of cesar Kel shook Orlo.',
      ['killed 1 maria Amaro', 'killed 1 cesar Kel'],
    ],
    ['Two guards were killed, said Ana Deri.', ['killed 2 guards']],
  ],
};

for (const [what, rows] of Object.entries(SPECS))
  describe(what, () => {
    for (const [text, expected] of rows) test(text, () => expect(claims(text)).toEqual(expected));
  });
