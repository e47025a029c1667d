import type { CasualtyKind } from '../../model.ts';

/** What a verb group states: the row of its lemma, or a composite such as "took … hostage". */
export interface Trigger {
  id: string;
  kind: CasualtyKind;
  frame: 'affect' | 'suffer';
  strict: boolean;
  /** Why it is no fact, where the words themselves say so: "sentenced to death". */
  unreal?: string;
  /** The "not" of the verb is part of what it says: "have not been seen since". */
  affirms?: boolean;
  /** The subject did not do it: "the army lost nine men". */
  bereaved?: boolean;
  /** Only victims with a number. */
  counted?: boolean;
  /** Only a great number of people who are no fighters. */
  many?: boolean;
  /** Only by people whose noun says that they attack. */
  attackers?: boolean;
  /** Only by an army, an armed group or people who attack. */
  armed?: boolean;
  /** Only where the subject is what wounds. */
  bullets?: boolean;
  /** Nothing befell the people. */
  spared?: boolean;
}
