import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { testClaims, type ClaimSpecs } from './claim-lines.ts';

const SPECS: ClaimSpecs = {
  'members of a class of victims': [
    ['Three of the dead were monks.', ['killed 3-3 monks']],
    ['Of the dead 118 are children.', ['killed 118-118 children']],
    [
      'Of the 81 people killed — a record — 73 were citizens and one was a Sanweh national.',
      ['killed 73-73 citizens', 'killed 1-1 a Sanweh national'],
    ],
    ['Three of the books were dull.', []],
  ],
  'a pronoun for animals': [
    ['The whales had come ashore. They died in the night.', []],
    ['The dogs barked at the soldiers. They died in the night.', ['killed ?-? soldiers']],
  ],
  'lists inside the subject of another verb': [
    [
      'The soldiers who killed six monks and two cooks in Dorna on Thursday fired 500 shots.',
      ['killed 6-6 monks', 'killed 2-2 cooks'],
    ],
    ['The killing of six monks and two cooks in Dorna shocked the town.', ['killed 2-2 cooks']],
    // The verb behind "and" has a subject of its own.
    ['Police held the man who shot dead a guard, and two clerks fled.', ['killed 1-1 a guard']],
    [
      'He attended the funeral of three clerks and two guards who were killed in the blast.',
      ['killed 3-3 clerks', 'killed 2-2 guards'],
    ],
    [
      'Father Deri, other priests and civilians were killed.',
      ['killed 1-1 Father Deri', 'killed ?-? other priests', 'killed ?-? civilians'],
    ],
    [
      'The group held several envoys hostage and several guards were killed.',
      ['captured ?-? envoys', 'killed ?-? guards'],
    ],
    ['They took him from his home in the presence of his wife and children.', ['captured 1-1 him']],
  ],
  'acts whose victims stand behind other words than "of"': [
    ['He condemned the murder committed by the Front against Dr Ana Deri.', ['killed 1-1 Dr Ana Deri']],
    ['He joined the protest against the murder in Dorna.', []],
    ['She condemned the murders in Dorna, and especially that of Ana Deri.', ['killed 1-1 Ana Deri']],
    ['The size of the crowd and that of the guards were the same.', []],
  ],
  'words that the tagger takes for others': [
    ['Many people inside were wounded.', ['injured ?-? people']],
    ['A youth going to school was injured.', ['injured 1-1 A youth']],
    [
      'The blast killed nine people, including the well-known singer Ana Deri.',
      ['killed 1-1 the well-known singer Ana Deri'],
    ],
  ],
  'shot after they were led away': [
    ['Guards picked out 26 men and shot them.', ['killed 26-26 men']],
    ['The clerks were dragged from their homes and shot.', ['killed ?-? The clerks']],
    ['Soldiers shot 17 students. The 17 students were killed on the road.', ['killed 17-17 students']],
    ['Gunmen abducted a clerk, and police shot a guard.', ['combined 1-1 a guard']],
    ['Two officers shot back.', []],
  ],
  'whom "her" means in a sentence': [
    ['Deri fled. They found the wife of a clerk and killed her.', ['killed 1-1 the wife']],
  ],
  'a number that counts animals': [
    ['One horse was killed and two were injured when the roof came down.', []],
    ['A horse bolted and two were killed.', ['killed 2-2 people']],
    ['Bees are dying. Bill was murdered.', ['killed 1-1 Bill']],
  ],
  'held for an ordinary crime': [
    ['The minister was jailed for six years for taking bribes.', []],
    ['The editor was jailed for six years for a poem about the king.', ['captured 1-1 The editor']],
    // People who stand for a cause are held for it, whatever the charge says.
    ['The army jailed three editors for fraud.', ['captured 3-3 editors']],
  ],
  'an act written large as a name': [
    ['The ship Execution of Justice was laid down in 1702.', []],
    ['The ship sank after the execution of Justice Deri.', ['killed 1-1 Justice Deri']],
  ],
  'how badly a part was hurt': [
    ['Three soldiers were injured, one critically.', ['injured 3-3 soldiers', 'injured 1-1 soldiers']],
    ['The raid wounded 19 people, two of them fatally.', ['killed 2-2 people']],
    ['Twelve people were hurt, four of whom are in critical condition.', ['injured 4-4 people']],
    ['The blast killed eleven guests, the bride among them.', ['killed 1-1 the bride']],
    ['The fire killed 40 people, most of them women and children.', ['killed ?-? women and children']],
  ],
  'a toll spelt out': [
    [
      'The raid killed eight people: five soldiers and three nurses.',
      ['killed 5-5 soldiers', 'killed 3-3 nurses'],
    ],
    ['The raid killed eight people: a record.', ['killed 8-8 people']],
  ],
  'lists with the verb left out': [
    [
      'Four died in Vashk, two in Orlo and one in Tarsh.',
      ['killed 4-4 people', 'killed 2-2 people', 'killed 1-1 people'],
    ],
    ['Orlan had 34 journalists in prison, Sanweh 27 and Marwa 21.', ['captured 27-27 journalists']],
    ['The ministry counted 900 deaths, up from 612.', ['killed 612-612 people']],
  ],
  'numbers that count people out of others': [
    ['The union counts 17 of our members missing.', ['missing 17-17 our members']],
    ['The eleven of our colleagues who were killed were clerks.', ['killed 11-11 our colleagues']],
    ['One of the men who were killed was a clerk.', ['killed ?-? the men']],
    ['Both parents died.', ['killed 2-2 parents']],
    ['Both clerks and guards were killed.', ['killed ?-? clerks and guards']],
    ['The raid left 87 taken hostage.', ['captured 87-87 people']],
    ['The gang took hostages.', ['captured ?-? hostages']],
  ],
  'participles behind a comma': [
    [
      'The trader Sami Deri, kidnapped 11 days ago in Orlo, was rescued.',
      ['captured 1-1 The trader Sami Deri'],
    ],
    ['The whereabouts of seven students, kidnapped by gunmen, are unknown.', ['captured 7-7 students']],
    ['Employees of the agency, held for a year, came home.', ['captured ?-? Employees of the agency']],
    ['The whereabouts of seven paintings, stolen by gunmen, are unknown.', []],
  ],
  'people joined to those before': [
    ['They took hostage three nuns, in addition to a clerk.', ['captured 3-3 nuns', 'captured 1-1 a clerk']],
    ['They took hostage three nuns, in addition to a car.', ['captured 3-3 nuns']],
  ],
  'two groups with a number each': [
    ['One policeman and two passers-by were killed.', ['killed 1-1 policeman', 'killed 2-2 passers-by']],
    ['A captain and two sergeants were killed.', ['killed 3-3 A captain and two sergeants']],
  ],
  'a number of dead without a noun': [
    ['Guards patrolled the town. Years of war left 9,700 dead.', ['killed 9700-9700 people']],
    ['The blast killed two guards and left five dead.', ['killed 2-2 guards', 'killed 5-5 guards']],
  ],
  'whose dead somebody puts at a number': [
    ['Officials put the dead at 19.', ['killed 19-19 the dead']],
    ['The army puts its own losses at 3,106 soldiers.', ['killed 3106-3106 soldiers']],
    ['Orlan protest deaths rise to 13', ['killed 13-13 people']],
    ['The bank puts its losses in the millions.', []],
    ['The army, by its own estimate, has killed 90 men.', ['killed 90-90 men']],
    ['The war has killed, by the lowest of estimates, 68,000 soldiers.', ['killed 68000-68000 soldiers']],
  ],
  'who was among those shot': [
    ['His brother was among 12 people shot dead.', ['killed 12-12 people', 'killed 1-1 His brother']],
    ['He stood among 12 people who shot a film.', []],
    ['Police say 3 officers, 5 militants dead', ['killed 3-3 officers', 'killed 5-5 militants']],
  ],
  'words of a held phrase': [
    ['The group was believed to be holding two Swiss hostages.', ['captured 2-2 Swiss hostages']],
    ['The rebels held two envoys hostage.', ['captured 2-2 envoys']],
    ['Two guards still held, officials said.', ['captured 2-2 guards']],
    ['Two guards still held the bridge, officials said.', []],
  ],
  'numbers told elsewhere': [
    ['The murder brings to eleven the number of unionists killed this year.', ['killed 11-11 unionists']],
    ['The group put the number of civilians killed at between 96 and 141.', ['killed 96-141 civilians']],
    ['He is the ninth journalist to be killed this year.', ['killed 1-1 He', 'killed 9-9 journalist']],
    ['The second journalist was killed on Sunday.', ['killed 1-1 The second journalist']],
    ['The death toll passes 400.', ['killed 400-? people']],
  ],
  'wounds on the body': [
    ['Officers found a man lying on the ground with gunshot wounds.', ['injured 1-1 a man']],
    ['The clinic treats people with injuries.', []],
    ['He is a man with a broken promise.', []],
  ],
  'nobody knows where': [
    ['The whereabouts of five teachers are still unknown.', ['missing 5-5 teachers']],
    ['The whereabouts of the painting are unknown.', []],
  ],
  'outcomes told elsewhere': [
    ['Gunmen shot Amal Deri on Monday. Deri died in hospital.', ['killed 1-1 Amal Deri']],
    ['Gunmen shot a boy of 13, whose body was brought to the clinic.', ['killed 1-1 a boy of 13']],
    ['Gunmen shot a boy of 13 on Monday.', ['combined 1-1 a boy of 13']],
  ],
  'who is meant': [
    ['A reporter who tried, Asmat Deri, was abducted at a checkpoint.', ['captured 1-1 Asmat Deri']],
    ['One guard, Rafail Lor, hanged himself in the barracks.', ['killed 1-1 Rafail Lor']],
    ['Two civilians who were driving past were killed.', ['killed 2-2 civilians']],
    ['A policeman escorting them was killed.', ['killed 1-1 A policeman']],
    ['The baby she was carrying died of fever.', ['killed 1-1 The baby']],
    ['In the central prison 33 inmates were killed.', ['killed 33-33 inmates']],
  ],
  'nobody and anybody': [
    ['No fewer than 31 pilgrims died.', ['killed 31-? pilgrims']],
    ['No pilgrims died.', ['killed 0-0 No pilgrims not']],
    ['Not one person died.', ['killed 0-0 person not']],
    ['There were no injuries to the crew.', ['injured 0-0 the crew not']],
  ],
  'times and institutions are no victims': [
    ['The killings of 1985 are taught in schools.', []],
    ['The oversight body found no fault.', []],
  ],
};

testClaims(SPECS);

const levels = (text: string): string[] =>
  suggest(articleFromText(text)).suggestions.flatMap(({ kind, level }) =>
    kind === 'casualty' ? [level] : [],
  );

describe('one of a list of names and others', () => {
  test.each([
    ['The bomb killed the judge Ana Deri, two clerks and a guard.', 'medium'],
    ['The bomb killed two clerks and three guards.', 'high'],
    ['The bomb killed Ana Deri and Sami Amaro.', 'high'],
  ])('%s: %s', (text, level) => {
    const found = levels(text);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found)).toEqual(new Set([level]));
  });
});
