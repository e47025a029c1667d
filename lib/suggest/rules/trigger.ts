import type { CompositeRow } from '../data/composites.ts';

/** What a verb group states: the row of its lemma, or a composite such as "took … hostage". */
export interface Trigger extends Pick<
  CompositeRow,
  | 'id'
  | 'kind'
  | 'frame'
  | 'unreal'
  | 'bereaved'
  | 'counted'
  | 'many'
  | 'attackers'
  | 'armed'
  | 'bullets'
  | 'spared'
> {
  strict: boolean;
  /** The "not" of the verb is part of what it says: "have not been seen since". */
  affirms?: boolean;
}
