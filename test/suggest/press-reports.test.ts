import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { testLastClaims, type LastClaimSpecs } from './last-claim.ts';

/** The sources of a text's claims, in the words of the text; null where a claim has none. */
const read = (text: string): (string | null)[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.source?.text ?? null] : [],
  );

/** How the press says who says so: a text, and the source of its last claim. */
const SPECS: LastClaimSpecs = {
  'verbs that tell with "that" or "how"': [
    ['The ministry reiterated that 12 guards had been killed.', 'The ministry'],
    ['The ministry repeated the raid that killed 12 guards.', null],
    ['Rights monitors calculate that 12 villagers have been killed.', 'monitors'],
    ['The mayor lamented that 12 villagers had been killed.', 'The mayor'],
    ['The mayor lamented the killing of 12 villagers.', null],
    ['Residents recounted how raiders killed 12 villagers.', 'Residents'],
    ['A cook swore that he saw soldiers shoot two men.', 'A cook'],
    ['Police suspect the man was killed by a thief.', 'Police'],
    ['Abducted herder freed after ransom, police arrest suspect', null],
  ],
  'statements and how they were given out': [
    [
      'The command reported in a communique issued this afternoon that eleven guards were killed.',
      'The command',
    ],
    ['The command came in a truck issued this afternoon, after eleven guards were killed.', null],
    ['The agency said in a note posted on its channel that eleven guards were killed.', 'The agency'],
    ['“Eleven guards were killed in four days,” the report states.', 'the report'],
    ['Figures from the health ministry show that 12 people were killed.', 'health ministry'],
  ],
  'labels of titles': [
    ['Twelve killed in market blast: police', 'police'],
    ['Twelve killed in market blast - report', 'report'],
    ['Twelve killed in market blast: who is next', null],
    ['Herders’ union: 17 guards murdered', 'union'],
    ['Report: Missing toddler found dead', null],
  ],
  'per, according to which, reported missing by': [
    ["Twelve people were killed, per the governor's office.", "the governor's office"],
    ['Twelve people were killed, two per village.', null],
    ["The council rejects the ministry's first account, according to which two men were shot.", 'account'],
    ['She was reported missing by her flatmate.', 'her flatmate'],
    ['He had been shot twice. He was reported missing by his wife.', 'his wife'],
    ['The number of civilians reported killed by drones fell to 412 in May.', null],
  ],
  'whose figures': [
    ['More than 60,000 people have died in the war by some estimates.', 'some estimates'],
    ['The war has killed, by the lowest of estimates, 68,000 soldiers.', 'the lowest of estimates'],
    ['The front has lost, by its own admission, some 2,500 men.', 'its own admission'],
    ['The king publishes no losses; a leaked note put them at 31,000 dead.', 'a leaked note'],
    ['The clerk put them in a room where 40 men had died.', null],
    ['The ministry later lowered the number of those killed at the bakery to nine.', 'The ministry'],
    ['The ministry later lowered a rope to those trapped, of whom nine were killed.', null],
  ],
  'the case of somebody': [
    ['The envoy recalled the case of Ana Ruiz, who was beheaded in 2018.', 'The envoy'],
    ['Campaigners pointed to the case of Ana Ruiz, who was murdered in 2018.', 'Campaigners'],
    ['The envoy recalled the summer when Ana Ruiz was murdered.', null],
  ],
  'deeds as what is told': [
    [
      'The UN mission condemned “in the strongest terms” the murder of at least 39 villagers.',
      'The UN mission',
    ],
    ['Parliament condemns in the strongest terms the murder of two monks.', null],
    ['Prosecutors charged two constables with the murder of a cook.', 'Prosecutors'],
    ['Vashk holds the movement responsible for an attack in 2017 which killed 18 people.', 'Vashk'],
    ['Vashk holds a yearly service for 18 people killed in 2017.', null],
    ['Orlo Watch also recorded the abduction of 30 girls.', 'Orlo Watch'],
    ['It put at 2,340 the number of individuals displaced by the bombing.', 'It'],
  ],
  'how far a report reaches': [
    ['Strikes kill 27 in the south, ministry says; rocket wounds three in the north', null],
    ['Sixteen women died in May, according to the league; ten were killed at home.', 'the league'],
    ['One was shot dead by soldiers when, according to the army, he reached for a gun.', null],
    ['By its own account the front lost 74 men. In May it was blamed for the death of 12 monks.', null],
    ['Mali: 12 villagers killed at a well', null],
    [
      'The clinic, which hears reports from the one ward that still works, said 38 men had died.',
      'The clinic',
    ],
    ['The coordinator announced on Thursday that he had recorded 43 deaths.', 'The coordinator'],
    [
      'In a video circulated in March, the Front had shown two men and had accused the army of having killed a third.',
      'the Front',
    ],
  ],
  'who speaks, with words in between': [
    ['Officials speaking on condition of anonymity said 12 people were killed.', 'Officials'],
    ['Officials met on condition of anonymity, and 12 people were killed.', null],
    [
      'Some 60 men have been killed in May, says the Front-run ministry, whose figures are trusted.',
      'ministry',
    ],
    ['Some 60 men have been killed in May, the Front-run ministry, whose figures are trusted.', null],
    ['A teacher who escaped told a reporter that two guards were shot.', 'A teacher'],
    ['A drone hit a car in Orlo, killing the driver, governor Gil Sand said.', 'governor Gil Sand'],
    ['The mayor, a cousin of Gil Sand, said two guards were shot.', 'The mayor'],
    ["The group's general, “Thunder”, put the number of guards killed at nine.", "The group's general"],
    ['A group that follows the war, Orlo Watch, recorded six deaths.', 'A group that follows the war'],
    ['One resident who fled, Gil Sand, said two farmers were killed.', 'Gil Sand'],
    ['A medic died near Lund, officials on either side said.', 'officials on either side'],
    ['An Orlo Watch report says the army executed 223 civilians.', 'Orlo Watch report'],
    ['Police named the victim as Gil Sand, who was shot dead on Friday.', 'Police'],
    ['Two guards were killed, the Orlo News agency quoted an officer as saying.', 'an officer'],
    [
      'The war killed 400 men, by the count of the two towns, which have since blamed each other for 28 civilian deaths.',
      null,
    ],
    ['According to the commission, which sat in May, most of the men were killed by gas.', 'the commission'],
  ],
};

testLastClaims(SPECS, read);
