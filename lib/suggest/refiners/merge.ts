import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import type { Trace } from '../trace.ts';
import { because } from '../reasons.ts';

const key = (claim: Claim): string => `${claim.value.kind}|${claim.victimTokens?.head ?? claim.start}`;

/** One claim per kind and victims: the rule that ran first counts. */
export function dropDuplicates(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const best = new Map<string, Claim>();
  for (const claim of claims) {
    const before = best.get(key(claim));
    if (!before || claim.confidence > before.confidence) best.set(key(claim), claim);
  }
  // "The number of fatalities stood at 19": the toll tells it.
  const tolls = new Set(claims.flatMap(({ rule, trigger }) => (rule === 'toll' ? [trigger] : [])));
  return claims.filter((claim) => {
    const told = claim.rule === 'noun-fatality' && tolls.has(claim.trigger);
    const keeps = best.get(key(claim)) === claim && !told;
    if (!keeps)
      trace.add(
        'refiners',
        'drop-duplicates',
        { start: claim.start, end: claim.end, text: document.text.slice(claim.start, claim.end) },
        `dropped: ${claim.rule}, same victims as a surer claim`,
      );
    return keeps;
  });
}

/** "killed and injured thousands", "dead or wounded": two outcomes of the same victims that the text does not part. */
export function mergeCombined(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const dropped = new Set<Claim>();
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) {
    const beside = bySentence.get(claim.sentence);
    if (beside) beside.push(claim);
    else bySentence.set(claim.sentence, [claim]);
  }
  const merged = claims.map((claim) => {
    if (!claim.victimTokens || !/^(?:killed|injured)$/.test(claim.value.kind)) return claim;
    const other = bySentence
      .get(claim.sentence)!
      .find(
        (o) =>
          o !== claim &&
          o.value.kind !== claim.value.kind &&
          o.trigger > claim.trigger &&
          (o.value.kind === 'injured' ||
            o.value.kind === 'missing' ||
            o.value.kind === 'captured' ||
            (o.value.kind === 'killed' && claim.value.kind === 'injured')) &&
          o.victimTokens?.head === claim.victimTokens?.head,
      );
    if (!other) {
      const [joint, state] = [
        document.tokens[claim.trigger + 1]?.lower ?? '',
        document.tokens[claim.trigger + 2]?.lower ?? '',
      ];
      const joined = joint === 'or' && /^(?:wounded|injured|hurt|missing|captured|maimed)$/.test(state);
      return joined
        ? {
            ...claim,
            value: { ...claim.value, kind: 'combined' as const },
            reasons: [...claim.reasons, because('outcomes-joined')],
          }
        : claim;
    }
    const [a, b] = [Math.min(claim.trigger, other.trigger), Math.max(claim.trigger, other.trigger)];
    const between = document.tokens
      .slice(a + 1, b)
      .map(({ lower }) => lower)
      .join(' ');
    const plural = claim.value.count.high !== 1;
    if (
      !/^(?:or|and\/or|and|\/)(?: seriously| badly| went| gone)?$/.test(between) ||
      (between.startsWith('and') && (!plural || /^(?:captured|missing)$/.test(other.value.kind)))
    )
      return claim;
    dropped.add(other);
    trace.add('refiners', 'merge-combined', slice(document, a, b), 'one outcome of two');
    return {
      ...claim,
      start: Math.min(claim.start, other.start),
      end: Math.max(claim.end, other.end),
      value: { ...claim.value, kind: 'combined' as const },
      reasons: [...claim.reasons, because('killed-or-injured')],
    };
  });
  return merged.filter((claim) => !dropped.has(claim));
}

/** "missing, feared dead": the death is only feared, the claim is that they are missing. */
export function dropFearedDeaths(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  return claims.filter((claim) => {
    if (claim.value.kind !== 'killed') return true;
    const before = document.tokens[claim.trigger - 1]?.lower ?? '';
    const word = document.tokens[claim.trigger]!.lower;
    const feared =
      /^(?:feared|presumed|believed)$/.test(word) || /^(?:feared|presumed|believed)$/.test(before);
    const missing =
      feared && claims.some((other) => other.value.kind === 'missing' && other.sentence === claim.sentence);
    if (missing)
      trace.add(
        'refiners',
        'feared-deaths',
        slice(document, claim.trigger, claim.trigger),
        'dropped: only feared beside missing',
      );
    return !missing;
  });
}
