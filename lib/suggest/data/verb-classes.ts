/** Classes of verbs that the subject search reads. Source: the project's own list. */

/** Verbs whose object is the subject of the act: "accused the army of killing". */
export const CONTROL = new Set(
  'accuse convict suspect blame acquit charge accused condemn sentence arrest'.split(' '),
);

/** Verbs that stand between a subject and what is said of it: "was reported killed". */
export const LINKS = new Set(
  'be become remain stay go get report believe fear presume find say confirm feel think know claim allege suspect declare pronounce have assume understand consider begin start continue appear seem end die risk leave'.split(' '),
);

/** Verbs whose past form is no passive participle. */
export const INTRANSITIVE = new Set(
  'die perish drown succumb suffocate disappear vanish'.split(' '),
);

/** Verbs of saying between a relative pronoun and its verb: "soldiers that the army said were killed". */
export const SAYING = new Set(
  'say claim report believe allege think fear announce confirm suspect state'.split(' '),
);

/** What rescuers, searchers, speakers and those who give way do: no harm comes of it. */
export const HARMLESS_VERBS = new Set(
  'arrive find discover reach say tell respond rescue free evacuate recover report announce claim deny lift help search answer come go be have refuse fail agree sign withdraw flee leave retreat surrender die fall release let'.split(
    ' ',
  ),
);
