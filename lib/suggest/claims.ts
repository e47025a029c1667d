import type { ActorMention } from './actors/find-actors.ts';
import type { Claim } from './claim.ts';
import type { AnalysedDocument } from './document.ts';
import type { Trace } from './trace.ts';

/** Casualty claims of a document in order of the text. */
export function findClaims(_document: AnalysedDocument, _actors: ActorMention[], _trace: Trace): Claim[] {
  return [];
}
