/** The rules of the coding profiles, as `docs/CODEBOOK.md` states them. Their sentences stand in the strings tables. */
import type { CodingProfile } from '../model';

const ALL: readonly CodingProfile[] = ['acled', 'ucdp', 'gtd'];

/** Which profiles apply a rule. */
export const RULES = {
  /* which claims count */
  cumulative: ALL,
  otherEvent: ALL,
  noFact: ALL,
  replaced: ALL,
  earlier: ALL,
  unconfirmed: ALL,
  headline: ALL,
  denied: ALL,
  partOf: ALL,
  unclearOutcome: ALL,
  explicitZero: ALL,
  notAssigned: ALL,

  /* what number a claim stands for */
  asStated: ALL,
  approximate: ALL,
  derived: ALL,
  lowerBound: ALL,
  rangeLowest: ['acled', 'gtd'],
  rangeBounds: ['ucdp'],
  vagueNumber: ['acled'],
  vagueAnswered: ['acled', 'ucdp'],
  vagueBlank: ['gtd'],
  boundAnswered: ALL,
  numberBeforeWords: ALL,

  /* which of several figures */
  sameFigure: ALL,
  lowest: ['acled', 'gtd'],
  latestIndependent: ['gtd'],
  majority: ['gtd'],
  lowToHigh: ['ucdp'],
  partyNotBest: ['ucdp'],
  chosenReliable: ['ucdp'],
  partyAnswered: ['ucdp'],
  addedUp: ALL,
  totalOrParts: ALL,
  samePeople: ALL,
  otherPeople: ALL,
  perpetratorsIncluded: ['acled', 'gtd'],
  perpetratorsOnly: ['gtd'],
  casualtiesZero: ['acled'],
  noClaim: ALL,

  /* sides */
  sideOfActor: ['ucdp'],
  sideOfWords: ['ucdp'],
  civilianSide: ['ucdp'],
  sideAnswered: ['ucdp'],
  sideUnknown: ['ucdp'],
  noneOnSide: ['ucdp'],
  bestIsSum: ['ucdp'],
  typeOfViolence: ['ucdp'],

  /* actors */
  perpetratorFirst: ALL,
  targetSecond: ['acled'],
  otherParty: ['acled', 'ucdp'],
  associated: ['acled'],
  interOfType: ['acled'],
  interAnswered: ['acled'],
  interaction: ['acled'],
  civiliansOnly: ['acled'],
  disorderOfType: ['acled'],
  remoteByMeans: ['acled'],
  civiliansAttacked: ['acled'],
  armedParties: ['acled'],
  subTypeOfMeans: ['acled'],
  subTypeOfHarm: ['acled'],
  uncertainPerpetrator: ['gtd'],
  individual: ['gtd'],
  claimedBy: ['gtd'],
  competingClaims: ['gtd'],

  /* when, where, who says so */
  dateOfEvent: ALL,
  dateOfClaims: ALL,
  exactDay: ALL,
  datePrecision: ALL,
  placeOfEvent: ALL,
  placeOfClaims: ALL,
  placeAnswered: ['acled', 'ucdp'],
  isoOfCountry: ['acled'],
  regionOfCountry: ['acled'],
  timeOfExport: ['acled'],
  timeWhenSaved: ['acled'],
  sources: ALL,
  quotes: ALL,
  answered: ALL,
  setByHand: ALL,
} as const satisfies Record<string, readonly CodingProfile[]>;

export type RuleId = keyof typeof RULES;
