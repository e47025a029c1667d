import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Trace } from '../trace.ts';

/** Sentences that a pronoun for the perpetrator reaches back to one named before. */
const REACH = 8;

/** "They also kidnapped twelve": the perpetrator named for an earlier claim, when there is one near. */
export function resolvePerpetrators(_document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const named: { sentence: number; text: string }[] = [];
  return claims.map((claim) => {
    const { perpetrator } = claim.value;
    if (!perpetrator) return claim;
    if (!/^(?:they|it|he|she|who)$/i.test(perpetrator.text)) {
      named.push({ sentence: claim.sentence, text: perpetrator.resolved });
      return claim;
    }
    const before = named.findLast(({ sentence }) => claim.sentence - sentence <= REACH);
    if (!before) return claim;
    trace.add('refiners', 'pronoun-perpetrators', perpetrator, before.text);
    return { ...claim, value: { ...claim.value, perpetrator: { ...perpetrator, resolved: before.text } } };
  });
}
