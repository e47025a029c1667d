import type { ActorMention } from '../actors/find-actors.ts';
import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Trace } from '../trace.ts';
import { dropAnimals } from './animals.ts';
import { dropDuplicates, dropFearedDeaths, mergeCombined } from './merge.ts';
import { addCompanions } from './companions.ts';
import { weighClaims } from './confidence.ts';
import { addEllipses } from './ellipsis.ts';
import { addGapped } from './gapped.ts';
import { dropNoEvents } from './no-event.ts';
import { readNumbers } from './numbers.ts';
import { dropEchoes, settleOutcomes } from './outcomes.ts';
import { addParts, addToldParts } from './parts.ts';
import { resolveVictims } from './resolve.ts';

type Refiner = (document: AnalysedDocument, claims: Claim[], trace: Trace, actors: ActorMention[]) => Claim[];

/** The refiners, in order; each takes the claims and returns a new list. */
const REFINERS: Refiner[] = [
  dropNoEvents,
  dropDuplicates,
  readNumbers,
  mergeCombined,
  dropFearedDeaths,
  addParts,
  addToldParts,
  addCompanions,
  addGapped,
  addEllipses,
  dropAnimals,
  resolveVictims,
  settleOutcomes,
  dropEchoes,
  weighClaims,
];

/** Claims after every refiner, in order of the text. */
export function refineClaims(
  document: AnalysedDocument,
  actors: ActorMention[],
  claims: Claim[],
  trace: Trace,
): Claim[] {
  return REFINERS.reduce((current, refiner) => refiner(document, current, trace, actors), claims);
}
