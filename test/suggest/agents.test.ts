import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

const read = (text: string) => suggest(articleFromText(text)).suggestions;

/** The perpetrator of the first claim of a text. */
function perpetrator(text: string) {
  const claim = read(text).find((suggestion) => suggestion.kind === 'casualty');
  expect(claim, text).toBeDefined();
  return claim?.kind === 'casualty' ? claim.value.perpetrator : null;
}

const rows: [what: string, text: string, who: string | null][] = [
  ['agent of the passive', 'Two guards were killed by gunmen in Orlo.', 'gunmen'],
  ['agent of the attack', 'Two guards were killed in an attack by rebels in Orlo.', 'rebels'],
  ['subject of a participle', 'Gunmen stormed a school in Orlo, killing two guards.', 'Gunmen'],
  ['subject of another attack', 'Two guards were killed when gunmen opened fire on the gate.', 'gunmen'],
  ['owner of the attack', 'Two guards were killed in an Israeli air strike.', 'Israeli'],
  ['the other side of a fight', 'He was wounded in a gunfight with the police.', 'the police'],
  ['tied to the act', 'Omar Deri was sentenced for the murder of two guards.', 'Omar Deri'],
  ['a mere means', 'Two guards were killed in a blast.', null],
  ['who found the dead', 'Two guards were found dead by police.', null],
  ['oneself', 'Omar Deri shot himself.', null],
  [
    'not whom the attack strikes',
    'Rebels ambushed a military convoy carrying food, killing two guards.',
    'Rebels',
  ],
  ['not what another verb carries', 'Rebels stopped a bus carrying nurses and killed two guards.', 'Rebels'],
  ['whose means it is', 'An air campaign by the Gulf coalition has killed 600 civilians.', 'Gulf coalition'],
  ['a day before the subject', 'On Saturday gunmen stormed a clinic, killing two guards.', 'gunmen'],
  [
    'where it happened does nothing',
    'Three peacekeepers were killed in a Central African Republic ambush.',
    null,
  ],
  ['accused of it', 'A spokeswoman accused the army of killing two guards in Orlo.', 'the army'],
  [
    'blamed in a relative clause',
    'The rebels, whom officials blame for the deaths of two guards, fled.',
    'The rebels',
  ],
  [
    'convicted, not the prison',
    'Omar Deri was sentenced to life in prison for the murder of two guards.',
    'Omar Deri',
  ],
  [
    'others who were convicted',
    'Three others were sentenced for their part in the murder of two guards.',
    'Three others',
  ],
  [
    'member of a group in quotation marks',
    'Gil Ruiz of the "Long March" group was sentenced to 22 years for his role in the murder of a guard.',
    'Gil Ruiz',
  ],
  [
    'a name that men give themselves',
    'Six men who called themselves the Owls shot two guards dead.',
    'Six men',
  ],
  [
    'a measure after the agent',
    'One of the assassins, Gil Ruiz, 16, was shot dead by a patrolman three blocks away.',
    'a patrolman',
  ],
  ['not where the attack went', 'A drone attack on Orlo on Sunday killed two guards.', null],
  [
    'not whom the mine was laid against',
    'A mine laid by the army against the Moro Front killed two guards.',
    'the army',
  ],
  ['gunmen who open fire in a headline', 'Two dead, three hurt as gunmen open fire in Orlo', 'gunmen'],
  ['no gunmen where others open fire', 'Two dead, three hurt as guards open gate in Orlo', null],
  [
    'aircraft that bomb',
    'Two jets dropped bombs on the village on Monday, killing eight villagers.',
    'Two jets',
  ],
  ['a truck that crashes', 'A truck plunged into a gorge, killing eight villagers.', null],
  ['a truck of the army that crashes', 'Army truck plunges into gorge, killing nine villagers.', null],
  [
    'a truck of the army that is driven at people',
    'An army truck rammed a crowd and killed nine villagers.',
    'An army truck',
  ],
  [
    'who stands before "responsible for"',
    'Ana Ruiz discussed the fate of convicted terrorists responsible for the murder of two guards.',
    'convicted terrorists',
  ],
  [
    'a subject with a part of it',
    'Four rebels, including a deserter, have been charged with the murder of two guards.',
    'Four rebels',
  ],
  [
    'people whom the sentence leaves open',
    'The council urged police to find those who abducted the reporter Marek Deri.',
    null,
  ],
  [
    'whose plot it is',
    "Ana Ruiz praised the bureau for foiling the Karvenian Intelligence Ministry's plot to kidnap Marek Deri.",
    'Karvenian Intelligence Ministry',
  ],
  [
    'a country and its count of acts',
    "It was Nigeria's second mass abduction of schoolchildren this month.",
    null,
  ],
  [
    'whom a reproach for it goes to',
    'The council condemned the rebels for the killing of two guards.',
    'the rebels',
  ],
  ['no reproach for it', 'The council condemned the killing of two guards.', null],
  [
    'whom it is asked of not to do it',
    'The council urged the government to halt the execution of two prisoners.',
    'the government',
  ],
  [
    'whom it is asked of to look into it',
    'The council urged the government to investigate the killing of two guards.',
    null,
  ],
  ['no group at all', 'No group has claimed the attack that killed 12 people.', null],
];

describe('who did it', () => {
  for (const [what, text, who] of rows)
    test(what, () => {
      const words = perpetrator(text)?.text ?? null;
      if (who === null) expect(words).toBeNull();
      else expect(words).toContain(who);
    });

  test('a suspicion stays one', () => {
    expect(perpetrator('Two guards were killed by suspected rebels.')?.certainty).toBe('suspected');
  });

  test('a bomber who dies of the bomb killed the others', () => {
    const claims = read(
      'A suicide bomber blew himself up at a mosque in Orlo on Friday, leaving at least 46 people dead.',
    ).flatMap((suggestion) => (suggestion.kind === 'casualty' ? [suggestion.value] : []));
    expect(claims.map(({ perpetrator }) => perpetrator?.text ?? null)).toContain('A suicide bomber');
  });

  test('a description stands for the name beside it', () => {
    expect(
      perpetrator('Police arrested a 42-year-old man, Ibrahim Deri, for allegedly kidnapping a herdsman.')
        ?.resolved,
    ).toBe('Ibrahim Deri');
    expect(perpetrator('Two guards were killed by the man, officials said.')?.resolved).not.toContain(
      'official',
    );
  });

  test('"it" stands for who reports', () => {
    expect(perpetrator('The army said it killed five rebels.')?.resolved.toLowerCase()).toContain('army');
  });

  test('means stand for those who use them, or for whom their attack is blamed on', () => {
    expect(perpetrator('The coalition announced that its jets had killed 40 rebels.')?.text).toBe('its jets');
    expect(perpetrator('A bombing blamed on the Northern Front killed seven people.')?.text).toBe(
      'the Northern Front',
    );
    expect(perpetrator('A bombing widely felt in the north killed seven people.')).toBeNull();
    expect(perpetrator('Nine were wounded, said a doctor at a clinic run by rebels.')).toBeNull();
  });

  test('who attacks without a casualty is a perpetrator too', () => {
    const actors = read('Guerrillas planted a bomb outside the bank in Orlo. Nobody was hurt.').filter(
      (suggestion) => suggestion.kind === 'actor' && suggestion.value.roles.includes('perpetrator'),
    );
    expect(actors.map(({ quote }) => quote)).toContain('Guerrillas');
  });
});
