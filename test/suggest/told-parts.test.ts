import { describe, expect, test } from 'vitest';
import { claimLines, testClaims } from './claim-lines.ts';

testClaims({
  'a time before a number or before who acts': [
    ['In 1986 three Dornan nuns were hacked to death by rebels.', ['killed 3-3 Dornan nuns']],
    ['In five years 842 of its members have been assassinated.', ['killed 842-842 its members']],
    ['The blaze burned for 12 hours 40 minutes and killed a nun.', ['killed 1-1 a nun']],
  ],
  'parts behind words of time and place': [
    [
      'Police say 203 militants were killed in the valley this year, 27 of them foreigners.',
      ['killed 27-27 foreigners'],
    ],
    [
      'The guerrillas have killed 1,240 people since January, 610 of them civilians.',
      ['killed 610-610 civilians'],
    ],
    [
      'At least 26 foreigners were kidnapped last year, twice as many as before, among them 11 nurses and five priests.',
      ['captured 11-11 nurses', 'captured 5-5 priests'],
    ],
    ['The camp took in 7,200 displaced people, two thirds of them children.', ['displaced ?-? children']],
    ['Gunmen killed two thirds of the 30 hostages.', ['killed 20-20 hostages']],
  ],
  'a number that is no part of the victims': [
    ['The blast killed a clerk in front of 20 pupils, five of them girls.', ['killed 1-1 a clerk']],
    ['The shells killed a clerk and burned 30 huts, five of them schools.', ['killed 1-1 a clerk']],
  ],
  'parts in a sentence of their own': [
    ['Twelve people were killed in the strike. Half were children.', ['killed ?-? children']],
    ['Twelve people were killed in the strike. Seven were women.', ['killed 7-7 women']],
    ['Some 300 people were wounded. Nearly a third were under fifteen.', ['injured ?-? people']],
    ['Twelve people were killed in the strike. Among them was a nurse.', ['killed 1-1 a nurse']],
    [
      'Twelve people died in the strike. Among those identified are councillor Ana Deri and her sons Sami, 19, and Omar, 16.',
      ['killed 1-1 councillor Ana Deri'],
    ],
    [
      'Twelve people died in the strike. Two have been identified as Ana Deri and Sami Kel.',
      ['killed 2-2 Ana Deri and Sami Kel'],
    ],
    [
      'At least 190 people have been executed. This includes 85 people on weapons charges, 47 on charges of treason and 12 women.',
      ['killed 85-85 people', 'killed 47-47 people', 'killed 12-12 women'],
    ],
  ],
});

/** The lines of all claims; nothing else may be among them. */
describe('sentences after a claim that tell no part of it', () => {
  test.each([
    ['Twelve people were killed in the strike. Most were asleep.', 1],
    ['Twelve people were killed in the strike. Half were not children.', 1],
    ['Twelve people were killed in the strike. Twenty were children.', 1],
    ['Twelve people were killed as police broke up a march of pupils. Half were girls.', 1],
    ['Twelve people were killed. The plan includes three towns. This includes 17 roads.', 1],
    ['Nine towns are without power. Among them were two ports.', 0],
    ['Half were children. Seven were women.', 0],
  ])('%s', (text, claims) => {
    expect(claimLines(text)).toHaveLength(claims);
  });
});
