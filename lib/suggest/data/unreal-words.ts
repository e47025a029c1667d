/**
 * Words by which a verb or a noun of harm states a fact after all, or none. Source: the project's own lists.
 */

/** Modals that tell no fact: "might kill". */
export const UNREAL_MODALS: ReadonlySet<string> = new Set(
  "may might could can will shall should must 'll would".split(' '),
);

/** Verbs after which an infinitive tells a fact: "managed to kill one guard". */
export const IMPLICATIVE: ReadonlySet<string> = new Set(
  'manage proceed go continue begin start help come serve use dare get'.split(' '),
);

/** Verbs by whose act an infinitive comes true: "were forced to leave", "prompted 300 families to flee". */
export const FORCING: ReadonlySet<string> = new Set('force compel oblige drive cause lead prompt make'.split(' '));

/** Verbs that report what an infinitive behind them tells: "are believed to be in the hands of", "claims to be holding". */
export const REPORTED: ReadonlySet<string> = new Set(
  'believe say report think know allege presume understand claim estimate rumor rumour appear seem'.split(' '),
);

/** Verbs after which infinitives in a row are what somebody has in mind: "plotted to storm the hall and kill". */
export const INTENDING: ReadonlySet<string> = new Set(
  'plot plan threaten vow conspire want intend aim prepare agree hope wish order urge swear pledge promise'.split(
    ' ',
  ),
);

/** A place in a row before a noun: "the fourth prisoner to die" did die. */
export const IN_ROW =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|latest|only)$/;
