import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { testLastClaims, type LastClaimSpecs } from './last-claim.ts';

/** The perpetrators of a text's claims, what a pronoun stands for in brackets; null where a claim has none. */
const read = (text: string): (string | null)[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) => {
    if (suggestion.kind !== 'casualty') return [];
    const { perpetrator } = suggestion.value;
    if (!perpetrator) return [null];
    const pronoun = /^(?:he|she|they|them|him|it)$/i.test(perpetrator.text);
    return [pronoun ? `${perpetrator.text} (${perpetrator.resolved})` : perpetrator.text];
  });

/** A class of wordings: the sentence, and who did what its last claim states. */
const SPECS: LastClaimSpecs = {
  'what a relative pronoun stands for': [
    ['The rebels, which the council says killed 40 people, hold the city.', 'The rebels'],
    ['The men kept a folder on the bombing of a tower in Orlo, which killed 160 people.', null],
    ['Omar Deri faces trial for a bomb in an Orlo bar that killed a waitress.', null],
  ],
  'they who bear arms in the sentence before': [
    [
      'Gunmen killed two guards on Friday. The soldiers were driving to a camp. They returned fire, killing three men.',
      'They (The soldiers)',
    ],
    [
      'Gunmen killed two guards on Friday. The soldiers were shot at a camp. They then fled, killing three men.',
      'They (Gunmen)',
    ],
  ],
  'names of places before a participle': [
    [
      'Rebels ambushed a convoy in Upper Bato, Orlo, Deri del Sur, on Monday, killing four soldiers.',
      'Rebels',
    ],
    [
      'The 6th Brigade clashed with rebels near Cerro Vashk, Orlo Department, killing five of them.',
      'Brigade',
    ],
  ],
  'subjects described or parted by dashes': [
    ['Occupying troops in eastern Orlo are abducting reporters.', 'troops'],
    [
      'Ana Ruiz and two aides - Gil Deri and Omar Sand - were convicted of the murder of a guard.',
      'two aides',
    ],
    ['ORLO, Vashk (Pool) — Six men plotted to storm the hall and execute two judges.', 'Six men'],
  ],
  'who stands after "by"': [
    ['A teenager was fatally shot by a police officer last fall.', 'a police officer'],
    ["Forty people have been killed in attacks, by the government's count.", null],
    ['At least 22 people were killed, by far the most in a day.', null],
    ['A cook was stabbed to death in Orlo by soldiers, and a flat was searched.', 'soldiers'],
    ['A guard was shot in Orlo in June, and a flat was searched by soldiers.', null],
    ['A farmer lost a finger to a grenade dropped by a gang drone.', 'a gang drone'],
    ['A farmer lost a finger to a grenade dropped by a drone.', null],
    ['At least 60 people have been disappeared by soldiers since May.', 'soldiers'],
    ['She was reported missing by her sister.', null],
    ['Two hundred villagers were killed on the orders of a gang leader.', 'a gang leader'],
    ['Two hundred villagers were killed in the order of battle.', null],
  ],
  'a clause that tells how': [
    ['Four nurses were seized in May when fighters of the Front stopped their car.', 'fighters of the Front'],
    ['Four nurses were hurt in May when fighters of the Front found their car.', null],
    ['Some 120 inmates died when the army put down a riot.', 'the army'],
    ['Some 120 inmates died when the army arrived.', null],
    ['Two guards were killed in a wave of bombings that rebels unleashed last night.', 'rebels'],
    ['Two guards were killed in a wave of bombings that rebels condemned last night.', null],
  ],
  'attacks that the tagger hides': [
    ['At least 38 villagers died when helicopter gunships fired on a wedding.', 'helicopter gunships'],
    ['At least 38 villagers died when helicopter gunships flew over a wedding.', null],
    ['Ana Ruiz recalled the massacre of 1992, when police shot dead 111 inmates.', 'police'],
    ['Several men stopped the car, pulled Gil Deri out and kidnapped his son.', 'Several men'],
    ['The army said that it had retaken Vashk Hill, killing 27 rebels.', 'it ('],
  ],
  'whose "by" it is': [
    [
      'The killing of two mayors in May led to a crisis, and the cabinet was replaced, aided by a junta.',
      null,
    ],
    ['The beheading of the reporter, filmed by her captors, shocked the town.', 'her captors'],
    ['Both men were captured by rebels in May, and one was later executed.', null],
  ],
  'another deed in the sentence': [
    ['In May Ana Ruiz was found strangled, and in June gunmen killed two guards.', 'gunmen'],
    ['In June gunmen seized three builders, one of whom was found dead in July.', null],
  ],
  'on trial': [
    [
      'A court sent a former guard to jail for eleven years over the killing of six inmates.',
      'a former guard',
    ],
    ['The army sent a former guard to the town after the killing of six inmates.', null],
    ['Prosecutors have charged four men with planning to kidnap a reporter.', 'four men'],
    [
      'The court set aside the convictions of Gil Deri and three others over the killing of a reporter.',
      'Gil Deri',
    ],
    ['The court heard the relatives of Gil Deri and three others over the killing of a reporter.', null],
    ['Police filed a charge sheet against 19 men in the murder of a mayor.', '19 men'],
    ['Police went to arrest three suspects in the killing of two soldiers.', 'three suspects'],
    ['Piero Sand received 22 years over the killing of a judge.', 'Piero Sand'],
    ['Piero Sand received 22 letters over the killing of a judge.', null],
    ['Piero Sand spent 17 years in prison for the murder of a guard.', 'Piero Sand'],
    ['Piero Sand was jailed for hiding the murder of a guard.', null],
    ['The court sentenced an aide in May, but a guard was strangled in his cell.', null],
    ['Piero Sand was convicted of witnessing the murder of a guard.', null],
    ['The mayor phoned over the release of four men found guilty of the murder of a guard.', 'four men'],
    ['Piero Sand served 20 years in connection with the killing of a guard.', null],
    ['The kingdom has come under fire over the execution of two poets.', 'The kingdom'],
  ],
  'whom a pronoun stands for': [
    ['His captors beat Gil Deri and when he tried to flee, they shot him.', 'they (His captors)'],
    ['Gil Deri was convicted of killing a guard. In 1997 he had shot two hikers.', 'he (Gil Deri)'],
    ['"Two men came on foot," said the mayor. "They fatally wounded a guard."', 'They (Two men)'],
    ['Soldiers killed a guard. He pulled a gun, Captain Ana Ruiz said, wounding a nurse.', 'He ('],
  ],
  'clauses around the noun for the deed': [
    [
      'Ships turn back from the Orlo Front, whose attacks on trade have killed nine sailors.',
      'the Orlo Front',
    ],
    ['Ships turn back from the Orlo Front, whose war with the army has killed nine sailors.', null],
    ['A drone, which residents attributed to the rebels, struck a camp, leaving eight dead.', 'the rebels'],
    ['A drone, which residents showed to the rebels, struck a camp, leaving eight dead.', null],
    ['FPO fighters inflicted 34 casualties on a battalion, and later they shot down a jet.', 'FPO fighters'],
    [
      'Troops killed three rebels said to be behind the raid in May, in which 26 pilgrims died.',
      'three rebels',
    ],
    ['The Front has not said whether it was behind the raid, in which 26 pilgrims died.', null],
    ['The rebels were blamed for the blast of a lorry bomb that killed 80 people.', 'The rebels'],
    ['In October 2017 Orlo Front fighters killed 80 people.', 'Orlo Front fighters'],
    [
      'Two guards died in a wave of raids that rebels of the Front [FFO] unleashed last night.',
      'rebels of the Front',
    ],
  ],
  'who frees people': [
    ['Commandos stormed an airliner before dawn, freeing 107 hostages.', null],
    ['Commandos storm airliner; two passengers dead', null],
    ['Abducted Trader Gil Deri Rescued From Captivity By Orlo Police', null],
    ['Gunmen stormed an airliner before dawn, taking 107 hostages.', 'Gunmen'],
  ],
  'what is no attack on them': [
    ['A fighter of the Orlo unit was killed while shooting down a drone.', null],
    ['Eleven soldiers were killed in the clashes, which began when the rebels attacked a base.', null],
    ['Eleven soldiers were killed in May when the rebels attacked a base.', 'the rebels'],
    ['Two men died in Orlo, and the army said that it had carried out no strike there.', null],
    ['Gil Deri was arrested after an attempt to kill the president.', null],
    ['Gil Deri was arrested for an attempt to kill the president.', 'Gil Deri'],
    ['A spokesman said precision munitions had destroyed a depot and killed 80 fighters.', null],
    ['A boy was killed by one of them.', null],
  ],
  'some of those who act': [
    ['The bands live in the forest. In March one of them took 58 pupils from a school.', 'one of them'],
    ['Two of the gunmen shot dead a guard.', 'Two of the gunmen'],
    ['A cook was stabbed to death in his van by a fare who ran off.', 'a fare'],
    ['A cook was stabbed to death in his van by a road that ran off.', null],
    ['Gil Deri was found guilty of arson, and Omar Sand of the murder of a guard.', 'Omar Sand'],
    ['Gil Deri was found guilty of arson and of the murder of a guard.', 'Gil Deri'],
  ],
  'charges told at length, plots and links': [
    [
      'The ten men were convicted of crimes committed in the 1970s and 1980s, a period of political violence in the whole of Orlo, including the murders of two judges.',
      'The ten men',
    ],
    [
      'Gil Deri was found to have been involved in the raid of May, as well as in another one that was meant to end in the seizing of guards, one of whom was killed.',
      null,
    ],
    ['Reporters told of the Orlan Ministry of Secrets plot to kidnap two of them.', 'Ministry of Secrets'],
    ['The plot to kidnap two of them is old.', null],
    ['Think of the writers killed by this regime pic.twitter.com', 'this regime'],
    ['The United Nations appealed to Orlovia not to go ahead with the execution of two men.', 'Orlovia'],
  ],
  'all who are named side by side': [
    [
      'The president announced the arrest of 45 soldiers and two officers for killing six priests.',
      '45 soldiers and two officers',
    ],
    ['Soldiers shot two guards and rebels fired on a bus, killing a nurse.', 'rebels'],
  ],
  'a clause that the harm explains or follows': [
    ['A bomber drove into the school: 22 cadets died.', 'A bomber'],
    ['A doctor drove into the school: 22 cadets died.', null],
    ['Guards opened fire on a picket: three strikers died.', 'Guards'],
    ['A guard was shot dead at the gate as the attackers came in on foot.', 'the attackers'],
    ['A guard was shot dead at the gate as the police came in on foot.', null],
    ['Soldiers retook a ship on Sunday, freeing 16 fishermen and seizing nine pirates.', 'Soldiers'],
    [
      'The council appealed to the government not to go ahead with the execution of two men.',
      'the government',
    ],
    ['The council appealed to the government not to speak of the execution of two men.', null],
  ],
};

testLastClaims(SPECS, read);
