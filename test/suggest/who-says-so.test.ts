import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';
import { testLastClaims, type LastClaimSpecs } from './last-claim.ts';

/** The sources of a text's claims, as what they stand for; null where a claim has none. */
const read = (text: string): (string | null)[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.source?.resolved ?? null] : [],
  );

/** A class of wordings: the text, and who says what its last claim states. */
const SPECS: LastClaimSpecs = {
  'a paragraph told by one source': [
    [
      'According to the indictment, men came at night. A dog barked. Two cooks were killed in the yard.',
      'the indictment',
    ],
    ['According to the indictment, men came at night. A dog barked.\n\nTwo cooks were killed in May.', null],
    ['In Orlo, two cooks were killed on Sunday. That is according to the governor.', 'the governor'],
    ['In Orlo, two cooks were killed on Sunday. That is a blow to the governor.', null],
  ],
  'a statement that fills the article': [
    [
      'The spokesman of the army, Gil Deri, shared the following with reporters on Monday.\n\nOur fight goes on.\n\nThree soldiers were wounded in May.',
      'The spokesman',
    ],
    [
      'The spokesman of the army, Gil Deri, shared a meal with reporters the following Monday.\n\nThe fight goes on.\n\nThree soldiers were wounded in May.',
      null,
    ],
  ],
  'words quoted inside a sentence': [
    ['The league urged the release of “all those who were unjustly detained in May”.', 'league'],
    ['The reporter found a card with the words “those who were unjustly detained in May”.', null],
    [
      'The Orlo Front distanced itself from the attack and expressed “grief over the killing of two nurses”.',
      'Orlo Front',
    ],
    ['Ana Ruiz asked the council to ban bands that “threaten to murder us at work”.', 'Ana Ruiz'],
  ],
  'whose figures they are': [
    ["By Monday the ministry's count of the dead stood at 1,411.", 'the ministry'],
    ["The ministry's estimate is 400 killed.", 'ministry'],
    ["The ministry's garage is where 400 people were killed.", null],
    ['The outlet Sova named three guards who died that night.', 'Sova'],
    ['The town named a street after three guards who died that night.', null],
    ['The group Orlo Watch pointed to 640 disappearances since May.', 'Orlo Watch'],
    ['The group Orlo Watch walked to 640 graves of people killed since May.', null],
  ],
  'a second verb of the same speaker': [
    ['In a call to the station, a man owned up to the raid and said that two guards were killed.', 'a man'],
    ['On Tuesday the volunteers raised their count and said that 11 people were missing.', 'the volunteers'],
    ['VASHK, 9 May — Soldiers closed the port and announced that two guards were killed.', 'Soldiers'],
    ['Qasim Deri, a cousin of the boy, confessed to having kidnapped him.', 'Qasim Deri'],
  ],
  'a confession that somebody tells of': [
    ['The police said that Qasim Deri, a cousin of the boy, confessed to having kidnapped him.', 'police'],
  ],
  'what speaks and what does not': [
    ['The raid hit cooks and men who had gathered in the yard: two of them were killed.', null],
    ['Front blamed for blast that killed 11 guards', null],
    ['I shall no doubt write when the next guard is killed.', null],
    ['18/9, Port Deri: Guard murdered at home.', null],
    ['Herders’ union: 17 guards murdered', 'union'],
    ['“Two guards were killed,” said the aide Gulnoza Said.', 'Gulnoza Said'],
    [
      'The complaint says the guards shot two men. It cites the case of Gil Deri, who died in May.',
      'The complaint',
    ],
  ],
};

testLastClaims(SPECS, read);
