import { describe, expect, test } from 'vitest';
import type { Source } from '../../lib/model.ts';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The sources of the claims of a text, in order. */
function sources(text: string): (Source | null)[] {
  return suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'casualty' ? [suggestion.value.source] : [],
  );
}

/** A paragraph whose last sentence says who speaks. */
const closing = (before: string, speaker: string): string =>
  `The gang met in May. ${before} The gate was open, ${speaker} said.`;

const rows: [what: string, text: string, source: string | null][] = [
  ['a clause after the report', 'Five soldiers were killed, the army said on Monday.', 'the army'],
  ['a clause before it', 'The army said that five soldiers were killed.', 'The army'],
  ['inverted after a quotation', '“Two guards were killed at the gate,” said Amal Deri.', 'Amal Deri'],
  [
    'a listener is no source',
    'Amal Deri, a nurse in Orlo, told the Courier that two guards were killed.',
    'Amal Deri',
  ],
  [
    'according to',
    'Nine pupils were abducted, according to the ministry of education.',
    'the ministry of education',
  ],
  [
    'with who made the report',
    'According to a report by the Harbour Council, nine pupils were abducted.',
    'a report by the Harbour Council',
  ],
  [
    'somebody quoted by another',
    'State radio quoted a doctor as saying that two guards were killed.',
    'a doctor',
  ],
  [
    'whose count it is',
    "A guard is killed every five days, by the wardens' union's count.",
    "the wardens' union",
  ],
  ['the count of somebody', 'By the count of the ministry, 90 people were killed.', 'the ministry'],
  ['as per', 'Ninety people were killed, as per the Harbour Council.', 'the Harbour Council'],
  ['spoke of', 'A doctor in Orlo spoke of three dead and 12 wounded.', 'A doctor in Orlo'],
  ['a ruling', 'Two guards were unlawfully killed, a coroner ruled.', 'a coroner'],
  ['killed by a count', 'Two guards were killed by a count from Orlo.', null],
  ['spoke to', 'A doctor spoke to the mother of the boy who was killed.', null],
  ['a label after a dash', 'Two officers wounded - police', 'police'],
  [
    'brackets and a participle behind the name',
    'The Harbour Support Group (HSG), made up of relatives of the missing, said that two guards were killed.',
    'The Harbour Support Group (HSG)',
  ],
  [
    'a participle behind the speaker',
    'Two guards were killed, the authorities installed by the Front said.',
    'the authorities',
  ],
  [
    'a relative clause behind the speaker',
    'A post that has been seen a million times on two channels says that nine guards were killed.',
    'A post',
  ],
  ['for its part', 'Orlo, for its part, reported that two guards had been killed.', 'Orlo'],
  ['where the speaker is', 'Two guards were killed, doctors there said at the time.', 'doctors'],
  [
    'a name after "according to" is not the start of the report',
    'According to the League, 48 guards have been killed since March.',
    'the League',
  ],
  ['what a court heard', 'Two guards were killed with a hammer, a court heard yesterday.', 'a court'],
  ['what a jury was told', 'Two guards were killed with a hammer, jurors were told.', 'jurors'],
  ['replied that', 'Amal Deri replied that nine guards had been killed.', 'Amal Deri'],
  [
    'a hospital that takes people in',
    'A nurse in Orlo said the hospital had admitted 21 wounded guards.',
    'A nurse in Orlo',
  ],
  ['officials admit deaths', 'The ministry admitted nine deaths in the camp.', 'The ministry'],
  [
    'men believed to be something',
    'Amal Deri said that nine guards were abducted by men believed to be officers, and that six are missing.',
    'Amal Deri',
  ],
  ['counted kidnappings', 'The Harbour Council recorded 901 kidnappings since March.', 'The Harbour Council'],
  ['counted people', 'The government counts more than 900 disappeared since March.', 'The government'],
  ['what is put away is not counted', 'The government put nine guards in the tower, where they died.', null],
  ['named by', 'The two dead guards were named by officials as Sami Deri and Tom Hale.', 'officials'],
  ['taken by', 'Nine guards were abducted by officials of the Front.', null],
  [
    'a clause about the speaker',
    '“They burned it all,” said Amal Deri, who lost her husband in the raid.',
    null,
  ],
  [
    'who is quoted behind a clause about them',
    '“They burned it all and killed two guards,” said Amal Deri, who lives by the gate.',
    'Amal Deri',
  ],
  ['what papers show', 'Court papers show two guards were killed.', 'Court papers'],
  [
    'figures that somebody says show it',
    'Amal Deri said that figures show nine guards were killed.',
    'Amal Deri',
  ],
  [
    'a document of which a relative clause says so',
    'The council found flaws in an inquiry that concluded nine guards were killed.',
    'an inquiry',
  ],
  ['those who fear', 'Colleagues fear that he may have been killed.', 'Colleagues'],
  ['initial reports', 'According to initial reports, nine guards were injured.', 'initial reports'],
  ['who is quoted', 'Police were quoted as saying nine guards were killed.', 'Police'],
  ['who informed', 'Parliament was informed by the minister that nine guards were killed.', 'the minister'],
  [
    'who is informed of something else',
    'Nine guards were killed, and parliament was informed by letter.',
    null,
  ],
  ['what a photo shows is no report', 'Photo: A woman beside the car in which nine guards were killed', null],
  [
    'who accuses in a relative clause',
    'He leads the gang, whom police accuse of the murder of two guards.',
    'police',
  ],
  [
    'a body beside a common noun',
    'The gang wounded a trooper, Orlo State Police have said.',
    'Orlo State Police',
  ],
  [
    'a body that speaks through somebody',
    'The army, through its spokesman, Gen. Tom Hale, said that nine guards had been killed.',
    'The army',
  ],
  ['a count of our own', 'Ninety people have been killed since March, by our count.', 'our count'],
  [
    'a finding at the end',
    'Another 900 guards were killed, a truth commission found in 2022.',
    'a truth commission',
  ],
  ['records at the end', 'Raids killed 127 guards last year, government records show.', 'government records'],
  ['one of many', '“They killed my two brothers,” said one in Orlo.', 'one'],
  ['a suspect is no suspicion', 'Two guards abducted in Orlo, police arrest suspect', null],
  ['a number that opens with "at"', 'The ministry reported at least six deaths in Orlo.', 'The ministry'],
  ['at a place', 'The ministry reported at noon on the road where six guards were killed.', null],
  ['what is not ruled out', 'The army has not ruled out that three guards were killed by its men.', null],
  ['who hears nothing', 'A neighbour heard the shots that killed two guards.', null],
  ['who is told', 'His wife was summoned to the prison and told that he had been killed.', null],
  ['who says who they are', 'Five men who identified themselves as guards abducted two farmers.', null],
  ['an attack says nothing', 'The bombing of a bus killed nine guards; the army at first denied it.', null],
  ['the article itself', 'Five soldiers were killed on Monday.', null],
  ['a verb that only sounds like it', 'The judge dismissed the appeal of a man who killed two guards.', null],
  ['"claimed lives" is no report', 'The flood claimed 12 lives.', null],
];

describe('who says so', () => {
  for (const [what, text, expected] of rows)
    test(what, () => {
      const found = sources(text);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.text ?? null).toSatisfy((words: string | null) =>
        expected === null ? words === null : (words ?? '').startsWith(expected),
      );
    });

  test('a quotation carries its speaker over its sentences', () => {
    const found = sources(
      '“They came at night. They killed two guards. They abducted six pupils,” said Amal Deri, a teacher.',
    );
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const source of found) expect(source?.text).toContain('Amal Deri');
  });

  test('a turn of a transcript is said by whom its label names', () => {
    const turns = [
      'HOST: Good evening.',
      'DERI: Good evening.',
      'HOST: What happened?',
      'DERI: They came at night. They killed two guards.',
      'HOST: And then?',
      'DERI: They left.',
    ];
    expect(sources(turns.join('\n\n'))[0]?.text).toBe('DERI');
    // A label that opens one paragraph is no speaker.
    expect(sources('The market reopened.\n\nUpdate: They killed two guards.')[0]).toBeNull();
  });

  test('a confirmation soon after is the source', () => {
    const [first] = sources(
      'Five soldiers are missing.\n\nThe army confirmed the casualties on Monday and announced an inquiry.',
    );
    expect(first?.text).toBe('The army');
  });

  test('a confirmation of something else is not', () => {
    const [first] = sources('Five soldiers are missing.\n\nThe army confirmed the new budget on Monday.');
    expect(first).toBeNull();
  });

  test('a pronoun stands for the speaker before it', () => {
    const found = sources(
      'Amal Deri said two guards were killed at the gate. She said that six pupils were wounded.',
    );
    expect(found.map((source) => source?.resolved)).toEqual(['Amal Deri', 'Amal Deri']);
  });

  test('a quotation of its own is said by who speaks in the sentence before', () => {
    const text =
      'The curate, Tom Hale, said people were numb. “She buried a husband. They killed two of her sons.”';
    for (const source of sources(text)) expect(source?.text).toContain('Tom Hale');
    const apart = 'The curate, Tom Hale, said people were numb.\n\n“Nine guards were killed at the gate.”';
    expect(sources(apart)).toEqual([null]);
  });

  test('a closing "he said" covers the sentence before; a closing name only one that goes on', () => {
    expect(sources(closing('Two guards were killed.', 'he'))[0]?.text).toBe('he');
    expect(sources(closing('He was abducted in a cellar.', 'police'))[0]?.text).toBe('police');
    expect(sources(closing('In March gunmen abducted three nurses.', 'police'))[0]).toBeNull();
  });

  test('a deed that is claimed, and lives that are claimed', () => {
    const [deed] = sources('The Front claimed the attack, which killed nine guards.');
    expect(deed).toBeNull();
    expect(sources('The Front claimed that nine guards were killed.')[0]).toMatchObject({ stance: 'claims' });
    expect(sources('The attack claimed nine lives.')).toEqual([null]);
    expect(sources('The Front claimed responsibility for the attack that killed nine guards.')[0]).toBeNull();
  });

  test('a source stands for its name without what is put beside it', () => {
    const [watch] = sources('Harborwatch, a monitoring group, says that nine guards were killed.');
    expect(watch?.resolved).toBe('Harborwatch');
    const [envoy] = sources('An envoy for the lakes, Tom Hale, said that nine guards were killed.');
    expect(envoy?.resolved).toContain('Tom Hale');
  });

  test('the span of the source is its words in the text', () => {
    const text = 'Five soldiers were killed, the army said on Monday.';
    const [source] = sources(text);
    expect(text.slice(source?.start, source?.end)).toBe(source?.text);
  });
});
