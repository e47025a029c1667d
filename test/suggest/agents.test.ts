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

  test('"it" stands for who reports', () => {
    expect(perpetrator('The army said it killed five rebels.')?.resolved.toLowerCase()).toContain('army');
  });

  test('who attacks without a casualty is a perpetrator too', () => {
    const actors = read('Guerrillas planted a bomb outside the bank in Orlo. Nobody was hurt.').filter(
      (suggestion) => suggestion.kind === 'actor' && suggestion.value.roles.includes('perpetrator'),
    );
    expect(actors.map(({ quote }) => quote)).toContain('Guerrillas');
  });
});
