import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { claimId } from '../score.ts';
import { parseSentence, type ParsedSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { because } from '../reasons.ts';
import type { Part } from './part-phrases.ts';
import { partsAfter } from './part-places.ts';
import { isShare, namesOthers, toldParts } from './told-parts.ts';

/** Sentences after a claim in which its parts may be told: "Half were children." */
const TOLD_REACH = 2;

/** A claim of its own for a part of `claim`, whose words begin at token `from`. */
function partOf(document: AnalysedDocument, claim: Claim, { group, kind }: Part, from: number): Claim {
  const resolved = isShare(document.tokens[group.head]!.lower) ? claim.value.victims?.resolved : undefined;
  const { start, end } = slice(document, Math.min(from, group.first), Math.max(from, group.last));
  return {
    ...claim,
    start,
    end,
    sentence: document.tokens[group.first]!.sentence,
    rule: 'part-of',
    reasons: [because('part-of-number')],
    confidence: Math.min(claim.confidence, 0.75),
    victimTokens: { first: group.first, last: group.last, head: group.head },
    value: {
      ...claim.value,
      kind: kind ?? claim.value.kind,
      count: group.count,
      victims: { ...group.victims, resolved: resolved ?? group.victims.text, status: group.status },
      partOf: claimId(claim),
    },
  };
}

/** The figure that a sentence takes up: the first large enough of the nearest sentence that tells one. */
function wholeOf(
  document: AnalysedDocument,
  claims: readonly Claim[],
  sentence: number,
  least: number,
): Claim | null {
  const near = claims.filter(
    ({ sentence: own, value, victimTokens, rule }) =>
      own < sentence &&
      own >= sentence - TOLD_REACH &&
      victimTokens !== null &&
      rule !== 'part-of' &&
      !value.negated &&
      value.scope !== 'none' &&
      (value.count.low === null
        ? value.count.text !== null || value.count.high !== 1
        : value.count.low >= least),
  );
  // "12 people were killed and 30 wounded. Half were children.": of the dead or of all nobody can tell; the dead come first.
  return near.find((claim) => claim.sentence === near.at(-1)!.sentence) ?? null;
}

/** The clauses of a sentence in which parts may stand: its first words, also behind a quotation mark. */
const opensAt = ({ units }: ParsedSentence): number => (units[0]?.type === 'quote' ? 1 : 0);

/** Adds the parts told in a sentence of their own: "Twelve people died. Half were children.", "Among them were two nurses." */
export function addToldParts(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const added: Claim[] = [];
  const sentences = new Set<number>();
  for (const { sentence } of claims)
    for (let after = 1; after <= TOLD_REACH; after++) sentences.add(sentence + after);
  for (const index of sentences) {
    const sentence = document.sentences[index];
    if (!sentence) continue;
    const parsed = parseSentence(document, sentence);
    const start = opensAt(parsed);
    const groups = toldParts(document, parsed, start);
    if (groups.length === 0) continue;
    const least = Math.max(...groups.map(({ count }) => count.low ?? 0));
    const claim = wholeOf(document, claims, index, least);
    if (!claim || claims.some(({ sentence: own }) => own > claim.sentence && own < index)) continue;
    if (namesOthers(document, parseSentence(document, document.sentences[claim.sentence]!), claim)) continue;
    for (const group of groups) {
      if ([...claims, ...added].some(({ victimTokens }) => victimTokens?.head === group.head)) continue;
      trace.add('refiners', 'parts', slice(document, group.first, group.last), 'part of what is told before');
      const part = partOf(document, claim, { group }, parsed.units[start]!.first);
      added.push({ ...part, trigger: group.first });
    }
  }
  return [...claims, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Adds the sub-counts of each claim, with `partOf` set to it: never to be added to the total. */
export function addParts(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const added: Claim[] = [];
  const parsedOf = new Map<number, ParsedSentence>();
  for (const [index, claim] of claims.entries()) {
    if (!claim.victimTokens || claim.value.negated) continue;
    const next = claims[index + 1];
    const end =
      next?.sentence === claim.sentence && next.victimTokens
        ? Math.min(next.trigger, next.victimTokens.first)
        : Number.POSITIVE_INFINITY;
    const parsed =
      parsedOf.get(claim.sentence) ?? parseSentence(document, document.sentences[claim.sentence]!);
    parsedOf.set(claim.sentence, parsed);
    for (const { group, kind = claim.value.kind } of partsAfter(document, parsed, claim, end)) {
      if (claims.some((other) => other.victimTokens?.head === group.head && other.value.kind === kind))
        continue;
      const part = partOf(document, claim, { group, kind }, Math.min(claim.victimTokens.first, group.first));
      trace.add(
        'refiners',
        'parts',
        slice(document, group.first, group.last),
        `part of ${claim.value.count.text ?? ''} ${claim.value.victims?.text ?? ''}`,
      );
      added.push(part);
    }
  }
  return [...claims, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
