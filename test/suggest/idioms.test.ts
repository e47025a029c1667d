import { testClaims } from './claim-lines.ts';

testClaims({
  'what bullets do': [
    ['Three bullets hit him.', ['injured 1-1 him']],
    ['A bullet grazed her neck.', ['injured 1-1 her']],
    ['Three bullets hit the wall.', []],
    ['A bullet grazed the car.', []],
  ],
  'people who are searched for': [
    ['The search for nine sailors went on.', ['missing 9-9 sailors']],
    ['Rescuers were searching on Wednesday for seven crew members.', ['missing 7-7 crew members']],
    ['She is looking for her eldest, Abdul.', ['missing 1-1 Abdul']],
    ['Police were searching for two suspects.', []],
    ['The firm is looking for 20 welders.', []],
    ['The studio is searching for nine dancers.', []],
  ],
  'an occupation before the act, in a title': [
    ['Journalist murder: court charges nine', ['killed 1-1 Journalist']],
    ['Police said the priest murder case was closed.', ['killed 1-1 priest']],
    ['Child murder rates fall', []],
    ['Police murder squad gets new chief', []],
  ],
  'new arrivals among people in flight': [
    [
      'Thousands of refugees live in the camp. The council counted 7,200 new arrivals after the villagers fled.',
      ['displaced 7200-7200 new arrivals'],
    ],
    ['The gallery counted 7,200 new arrivals.', []],
  ],
  'people spared': [
    ['The governor escaped unhurt.', ['injured 0-0 The governor not']],
    ['All 19 sailors were taken off unhurt.', ['injured 19-19 sailors not']],
    ['The bridge survived unscathed.', []],
    ['He will ensure that the children are rescued unhurt.', []],
    ['No civilian casualty was reported.', ['combined 0-0 No civilian casualty not']],
  ],
  'taken and held': [
    ['The forum decried the kidnap of 11 others.', ['captured 11-11 people']],
    [
      'Gunmen hijacked a bus and marched all the passengers into the bush.',
      ['captured ?-? all the passengers'],
    ],
    ['Guides marched all the tourists into the museum.', []],
    ['The raiders led off about thirty young men.', ['captured 30-30 young men']],
    ['The referee led off about thirty young men on the pitch.', []],
    ['The teacher whom they had been holding since May was released.', ['captured 1-1 The teacher']],
    ['The talks which they had been holding since May failed.', []],
    ['At least 26 foreigners have been taken this year.', ['captured 26-? foreigners']],
    ['At least 26 photographs have been taken this year.', []],
  ],
  'who a verb belongs to': [
    ['A driver sent with medicines lost his life.', ['killed 1-1 A driver']],
    ['A boat with 120 people fleeing the violence capsized.', ['displaced 120-120 people']],
    ['A boat with 120 people fleeing the police capsized.', []],
  ],
  'titles and figures': [
    ['All 34 aboard military plane dead', ['killed 34-34 people']],
    ['All 34 aboard military plane asleep', []],
    ['At least 40 people were killed this month. Last month it was 44.', ['killed 44-44 people']],
    ['At least 40 people were killed this month. Last month it was 44 degrees.', ['killed 40-? people']],
    ['The division beat back the raid, inflicting heavy losses.', ['combined ?-? heavy losses']],
    ['The crash hit the bank, causing heavy losses.', []],
  ],
});
