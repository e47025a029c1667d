import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { testLastClaims, type LastClaimSpecs } from './last-claim.ts';

/** The perpetrators of a text's claims, in the words of the text; null where a claim has none. */
const read = (text: string): (string | null)[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.perpetrator?.text ?? null] : [],
  );

/** Doers who are described, and deeds under other words: a text, and who did what its last claim states. */
const SPECS: LastClaimSpecs = {
  'what describes the subject stands before the verb': [
    ['Rebels linked to the Orlo Front killed 43 farmers.', 'Rebels'],
    ['Rebels fled from the Orlo Front, which killed 43 farmers.', 'the Orlo Front'],
    ['A gang known as the Black Scorpions shot dead two traders.', 'A gang known as the Black Scorpions'],
    ['Members of the Orlo Cartel, who were dressed as police, abducted 43 students.', 'Members of the Orlo'],
    ['The rebels, who said police killed 43 students, fled.', 'police'],
    ['The shooter, a former student, killed nine people.', 'The shooter'],
    ['The attackers, whom witnesses described as teenagers, beheaded two men.', 'The attackers'],
    ['Fighters loyal to General Sand killed 12 villagers.', 'Fighters'],
    ['Men believed to be members of the Orlo Front killed 12 villagers.', 'Men'],
    ['A mob of angry youths lynched two men.', 'A mob of angry youths'],
    ['The governor said on Sunday that gunmen had killed 12 people.', 'gunmen'],
  ],
  'what a subject has with it': [
    ['A man armed with a knife stabbed five people.', 'A man'],
    ['Militants armed with rifles and grenades stormed a base, killing 12 guards.', 'Militants'],
    ['A blast in a market with grenades killed 12 guards.', null],
    ["Two boys aged 15 and 17 have been charged with Sami Deri's murder.", 'Two boys'],
    ["In 2018 Orlo's marines shot dead two customs men.", "Orlo's marines"],
    ['In 2018 two soldiers were shot dead at sea.', null],
  ],
  'deeds under other words': [
    ['Five people were hurt when a man drove a car into a crowd.', 'a man'],
    ['Five people were hurt when a man drove a car into a garage.', null],
    ['Three soldiers died in an ambush laid by rebels.', 'rebels'],
    ['Three soldiers died in a hut built by rebels.', null],
    ['In an attack claimed by the Orlo Front, 12 soldiers were killed.', 'the Orlo Front'],
    ['An attack was claimed by a rival faction, whose leader was himself shot in May.', null],
    ['The attack on Dogo village by suspected herders left 12 people dead.', 'suspected herders'],
    ['Three marchers were killed by live rounds fired by soldiers.', 'soldiers'],
    ['At least 20 people were killed in US strikes on the port.', 'US'],
    ['Twelve people died in the Front-led attack on the town.', 'Front-led'],
    ['A junta air strike on a school killed 22 people.', 'junta'],
    ['Orlo answered with rockets that hurt 100 soldiers.', 'Orlo'],
    ['Orlo watched with rockets that hurt 100 soldiers.', null],
    ['Soldiers shot a guard hours after a bomb had killed two clerks.', null],
  ],
  'clauses that stand apart': [
    ['Police dispersed them with live rounds; a driver was killed.', 'Police'],
    ['Police dispersed them with kind words; a driver was killed.', null],
    ['His gunners shelled the port for days; 1,300 people were killed.', 'His gunners'],
    ['The siege ends as commandos storm the plane; two passengers dead', null],
    ['Guards shelled the port; a rocket wounded three cooks.', null],
    ['After killing 12 people, the gunmen fled to the hills.', 'the gunmen'],
    ['After the killing of 12 people, the teachers fled to the hills.', null],
    [
      'A mine killed four guards on Monday, the governor said, accusing separatists of the Forest Guards.',
      'separatists',
    ],
    ['A mine killed four guards on Monday, the governor said, accusing the ministry of neglect.', null],
  ],
  'attackers before a semicolon, men on the way, datelines, accidents': [
    ['In 2021 the gunmen occupied the town for days; dozens of people were slaughtered.', 'the gunmen'],
    ['In 1988 the gunmen crossed the country with a bus; a boy of 15 was killed.', null],
    ['The army responded by bombing the port; a channel said one docker was killed.', 'The army'],
    ['The four guards were seized in May, when thirty men on motorcycles blocked the road.', 'thirty men'],
    ['At least 52 people have been killed since May, when gangs overran the town.', 'gangs'],
    ['A transport plane came down in the desert on Monday, killing 12 soldiers.', null],
    ['A gunship of the army came to the desert on Monday, killing 12 soldiers.', 'army'],
  ],
  'ages, quotation marks, bodies': [
    ['Omar Deri, 38, was serving 34 years for the murder of a prosecutor.', 'Omar Deri'],
    ['Its aircraft attacked “about 60 targets” and killed 20 operatives.', 'Its aircraft'],
    ['After 1989 a fraction was blamed for the death of 12 people.', 'a fraction'],
    ['After 1989 a fever was blamed for the death of 12 people.', null],
    ['The council heard of 43 deaths in the incursion of rebels into two villages.', 'rebels'],
    ['The council heard of 43 deaths in the shelling of rebels in two villages.', null],
    ['A bomb attached to the car of a judge wounded three guards.', null],
    ['The league accuses him of having ordered the abduction of a dozen nurses.', 'him'],
    ['Sami Deri ordered the murder of two monks.', 'Sami Deri'],
    ['Sami Deri survived the murder of two monks.', null],
    ['Two monks were found after their release by rebels, of whom one was killed in May.', null],
  ],
  'attackers in titles': [
    ['Militants raid village, kill 12', 'Militants'],
    ['Gunmen storm hotel in Orlo, killing 12', 'Gunmen'],
    ['Gunmen burst into a church and killed 16 people.', 'Gunmen'],
    ['Soldiers murder trial told of 12 killed', null],
  ],
  'who is accused, who is tried': [
    ['The rebels swapped two hostages for three of their men.', 'The rebels'],
    ['The two sides exchanged 206 prisoners.', null],
    ['A jury found Omar Ruiz guilty of murdering four students.', 'Omar Ruiz'],
    ['A jury found Omar Ruiz among those grieving for four murdered students.', null],
    ['The strike killed 54 people, according to the league, which blamed the army.', 'the army'],
    ['A blaze killed 54 people in May, after a league blamed the militia that runs the hall.', null],
    ['The council attributed the bombing, which killed six people, to dissidents.', 'dissidents'],
    ['The council took the bombing, which killed six people, to the court.', null],
    ['The forces had used excessive force, killing at least 24 people.', 'The forces'],
    ['Troops shot down 105 drones, but debris killed one man.', null],
    ['The army lost nine men when rebels stormed the camp.', 'rebels'],
    ['The army lost nine men when rebels left the camp.', null],
    ['Activists blame the army for the deaths of 12 villagers.', 'the army'],
    ['Activists beg the army to count the deaths of 12 villagers.', null],
    ['The council accused the army of bombing a market and killing 20 people.', 'army'],
    ['A court in Orlo sentenced four men to death for the murder of a rancher.', 'four men'],
    ['A nurse said that 18 people had been admitted and that two of them had since died.', null],
  ],
};

testLastClaims(SPECS, read);
