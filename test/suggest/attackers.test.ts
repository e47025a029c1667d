import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** The words of those who have the role of a perpetrator, in order. */
const attackers = (text: string): string[] =>
  suggest(articleFromText(text)).suggestions.flatMap((suggestion) =>
    suggestion.kind === 'actor' && suggestion.value.roles.includes('perpetrator') ? [suggestion.quote] : [],
  );

/** Who commits an act of violence, also where nobody is hurt; an empty list: nobody by the words. */
const SPECS: Record<string, [sentence: string, attackers: string[]][]> = {
  'the subject of an attack': [
    ['Gunmen fired at the house of the mayor on Monday.', ['Gunmen']],
    ['Rebels were attacked near the bridge.', []],
    ['Police prevented rebels from attacking the bridge.', []],
  ],
  'the agent of a passive': [
    ['The bridge was dynamited by rebels.', ['rebels']],
    ['The bridge was rebuilt by rebels.', []],
  ],
  'the owner of an attack': [
    ['An Orlo Front attack damaged two pylons.', ['Orlo Front']],
    ['A terrorist attack damaged two pylons.', []],
  ],
  'to whom an attack is ascribed': [
    ['The bombing was attributed to the Orlo Front.', ['Orlo Front']],
    ['The bridge was handed to the Orlo Front.', []],
    ['The blast was the work of the Orlo Front.', ['Orlo Front']],
    ['The mural was the work of the Orlo Front.', []],
    ['The police hold the Orlo Front responsible for the bombing.', ['Orlo Front']],
    ['The police hold the Orlo Front in contempt.', []],
  ],
  'who owns up to an attack': [
    ['The Orlo Front claimed credit for the attack on the bridge.', ['Orlo Front']],
    ['The Orlo Front claimed a seat at the talks.', []],
    ['The Orlo Front claimed responsibility for the bombing.', ['Orlo Front']],
    ['The Orlo Front denied responsibility for the bombing.', []],
  ],
  'what was done, not what was threatened or suffered': [
    ['The Orlo Front attacked the bridge.', ['Orlo Front']],
    ['The Orlo Front threatened to attack the bridge.', []],
    ['The Orlo Front would bomb the bridge.', []],
    ['The town buried ten fighters of the Orlo Front killed in combat.', []],
    ['The attack on the bridge was carried out by the Orlo Front.', ['Orlo Front']],
    ['The repair of the bridge was carried out by the Orlo Front.', []],
    ['The Orlo Front made an attack on the bridge.', ['Orlo Front']],
    ['The Orlo Front made the decision given the latest attacks.', []],
  ],
  'verbs and subjects that stand apart or are hidden': [
    ['Gunmen tonight bombed the bridge.', ['Gunmen']],
    ['Gunmen tonight crossed the bridge.', []],
    ['The Orlo Front staged an armed attack on the bridge.', ['Orlo Front']],
    ['The Orlo Front staged a musical on the bridge.', []],
    ['Rebels looted the clinic.', ['Rebels']],
    ['Rebels left the looted clinic.', []],
    ['Gunmen fired from several sides at the bridge.', ['Gunmen']],
    ['Gunmen fired from several sides.', []],
    ['Rebels blew up the bridge.', ['Rebels']],
    ['Rebels gathered explosives to blow up the bridge.', []],
  ],
  'persons on trial': [
    ['Gil Deri was charged with the bombing of the bridge.', ['Gil Deri']],
    ['Gil Deri charged that the bombing of the bridge was a crime.', []],
    ['Gil Deri was charged with the repair of the bridge after the bombing.', []],
  ],
  'states and their forces': [
    ['The search after the bombing was conducted by the Orlan army.', []],
    ['The bombing of the village was perpetrated by the Orlan army.', ['the Orlan army']],
    ['Orlan army troops bombed the positions near Vashk.', []],
    ['Orlan army troops bombed the village of Vashk.', ['Orlan army troops']],
    ['The army attacked the rebels near Vashk.', []],
    ['The president launched an offensive against the mafia.', []],
    ['The government denied the attack on the bridge.', []],
  ],
};

for (const [what, rows] of Object.entries(SPECS))
  describe(what, () => {
    for (const [sentence, expected] of rows)
      test(sentence, () => expect(attackers(sentence)).toEqual(expected));
  });
