import type { Claim } from '../claim.ts';
import { DOUBTS, RULE_WEIGHTS } from '../data/rule-weights.ts';
import type { AnalysedDocument } from '../document.ts';
import { because, type PlainReason } from '../reasons.ts';

/** The base from which on a rule was sure that it speaks of people (see the rules): below, a guess by shape. */
const SURE_BASE = 0.75;
const LOWEST = 0.3;

/** The row of each rule met: there are far fewer rules than claims. */
const rows = new Map<string, (typeof RULE_WEIGHTS)[number] | null>();

function rowOf(rule: string): (typeof RULE_WEIGHTS)[number] | null {
  let row = rows.get(rule);
  if (row === undefined) {
    row = RULE_WEIGHTS.find(({ pattern }) => pattern.test(rule)) ?? null;
    rows.set(rule, row);
  }
  return row;
}

/** Those of one statement whose list holds names and others. */
function ofMixedLists({ tokens }: AnalysedDocument, claims: readonly Claim[]): Set<Claim> {
  const lists = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!claim.victimTokens || claim.rule === 'part-of') continue;
    const key = `${claim.rule} ${claim.trigger}`;
    lists.set(key, [...(lists.get(key) ?? []), claim]);
  }
  const named = ({ victimTokens }: Claim): boolean => tokens[victimTokens!.head]!.tag === 'PROPN';
  const mixed = [...lists.values()].filter((list) => list.some(named) && !list.every(named));
  return new Set(mixed.flat());
}

/** Sets the confidence of each claim: by its rule, then lowered by what speaks against it, with the reason. */
export function weighClaims(document: AnalysedDocument, claims: Claim[]): Claim[] {
  const listed = ofMixedLists(document, claims);
  return claims.map((claim) => {
    const row = rowOf(claim.rule);
    let confidence = Math.min(row?.weight ?? claim.confidence, row ? 1 : claim.confidence);
    const reasons = [...claim.reasons];
    const lower = (by: number, why: PlainReason): void => {
      confidence -= by;
      reasons.push(because(why));
    };
    const head = claim.victimTokens ? document.tokens[claim.victimTokens.head] : undefined;
    if (head?.tag === 'PRON') lower(DOUBTS.pronoun, 'pronoun-victims');
    if (claim.rule.startsWith('verb-') && claim.confidence < SURE_BASE)
      lower(DOUBTS.guess, 'victims-by-shape');
    if (claim.value.scope === 'none' && !claim.value.negated) lower(DOUBTS.unreal, 'not-a-fact');
    if (listed.has(claim)) lower(DOUBTS.list, 'one-of-a-list');
    return { ...claim, reasons, confidence: Math.round(Math.max(LOWEST, confidence) * 100) / 100 };
  });
}
