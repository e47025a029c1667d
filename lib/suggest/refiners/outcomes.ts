import type { Claim } from '../claim.ts';
import { EXECUTION_LEADS } from '../data/triggers.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import type { Trace } from '../trace.ts';
import { because } from '../reasons.ts';

/** Rules that say how somebody was hit and not what became of him. */
const OPEN = /^(?:verb-(?:shoot|shot-in|stab)|noun-(?:shooting|stabbing))-/;

/** Tokens after a shot within which a body tells its end. */
const BODY_REACH = 10;
/** Sentences from a claim to the one that names its victims. */
const NAMING_REACH = 2;
const BEFALLS = /^(?:killed|injured|captured|missing)$/;

/** The last word of a single victim's name, where he has one: "Mr. Deri" and "Amal Deri" are one. */
function nameKey({ tokens }: AnalysedDocument, { value, victimTokens }: Claim): string | null {
  if (!victimTokens || value.count.high !== 1 || !value.victims) return null;
  const { resolved } = value.victims;
  const last = resolved.split(/[\s,]+/).at(-1) ?? '';
  const named = tokens[victimTokens.head]!.tag === 'PROPN' || resolved !== value.victims.text;
  return named && /^\p{Lu}\p{Ll}/u.test(last) ? last.toLowerCase() : null;
}

/** "shot a boy, whose body was brought to the clinic" */
function bodyFollows({ tokens, sentences }: AnalysedDocument, claim: Claim): boolean {
  const from = Math.max(claim.trigger, claim.victimTokens?.last ?? 0);
  const to = Math.min(sentences[claim.sentence]!.last, from + BODY_REACH);
  for (let i = from + 1; i <= to; i++)
    if (
      /^(?:whose|his|her|their)$/.test(tokens[i - 1]!.lower) &&
      /^(?:body|bodies|corpse)$/.test(tokens[i]!.lower)
    )
      return true;
  return false;
}

/** "dragged the clerks from their homes and shot them", "picked out 26 men and shot them": nobody is left to be wounded. */
function ledToDeath(
  { tokens, sentences }: AnalysedDocument,
  claim: Claim,
  claims: readonly Claim[],
): boolean {
  if (!claim.rule.startsWith('verb-shoot-') || !claim.victimTokens) return false;
  const { first } = sentences[claim.sentence]!;
  let and = claim.trigger - 1;
  while (and > first && !/^(?:and|before|then)$/.test(tokens[and]!.lower)) {
    if (tokens[and]!.tag === 'NOUN' || tokens[and]!.tag === 'PROPN') return false;
    and--;
  }
  const object = tokens[claim.victimTokens.head]!;
  const shared = claim.victimTokens.head < claim.trigger;
  if (and <= first || !(shared || object.tag === 'PRON')) return false;
  const led = tokens.slice(first, and).some(({ lower, tag }) => tag === 'VERB' && EXECUTION_LEADS.has(lower));
  return (
    led ||
    claims.some(
      ({ value, sentence, trigger }) =>
        value.kind === 'captured' && sentence === claim.sentence && trigger < and,
    )
  );
}

/** Several victims by their number and noun: "17 students". */
function groupKey({ tokens }: AnalysedDocument, { value, victimTokens }: Claim): string | null {
  const { low, high, text } = value.count;
  if (!victimTokens || text === null || low === null || low !== high || low < 2) return null;
  const head = tokens[victimTokens.head]!;
  return head.tag === 'NOUN' ? `${low} ${singular(head.lower)}` : null;
}

/** What an article says became of each person it names: a death wins over a wound. */
function fates(document: AnalysedDocument, claims: readonly Claim[]): Map<string, 'killed' | 'injured'> {
  const known = new Map<string, 'killed' | 'injured'>();
  for (const claim of claims) {
    const { kind, scope, negated } = claim.value;
    if ((kind !== 'killed' && kind !== 'injured') || negated || scope === 'none') continue;
    if (OPEN.test(claim.rule) && kind !== 'injured') continue;
    const key = nameKey(document, claim) ?? groupKey(document, claim);
    if (key !== null && (kind === 'killed' || !known.has(key))) known.set(key, kind);
  }
  return known;
}

/**
 * Gives a shooting the outcome that the article tells of the same person elsewhere: "Deri was shot" is a death where
 * "Deri died in hospital" stands further down; and leaves out the shot beside the death of the same victims
 * ("was shot and killed"). Counter-example: a stranger who was shot keeps an open outcome.
 */
export function settleOutcomes(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const known = fates(document, claims);
  let before: Claim | undefined;
  const orphans = new Set<Claim>();
  const settled = claims.map((claim) => {
    // "The victims were named as …", "They are …": of what, the claim before them says.
    if (claim.rule.startsWith('naming')) {
      const near = before && claim.sentence - before.sentence <= NAMING_REACH ? before : undefined;
      if (claim.rule === 'naming' && !near) {
        trace.add('refiners', 'outcomes', { ...claim.value.victims! }, 'dropped: named after no claim');
        orphans.add(claim);
      }
      return near ? { ...claim, value: { ...claim.value, kind: near.value.kind } } : claim;
    }
    if (!claim.value.negated && BEFALLS.test(claim.value.kind)) before = claim;
    if (!OPEN.test(claim.rule) || claim.value.negated || claim.value.scope === 'none') return claim;
    const key = nameKey(document, claim) ?? groupKey(document, claim);
    const ends = bodyFollows(document, claim) || ledToDeath(document, claim, claims);
    const fate = ends ? 'killed' : key === null ? undefined : known.get(key);
    const pronoun = claim.victimTokens && document.tokens[claim.victimTokens.head]!.tag === 'PRON';
    if (!fate || fate === claim.value.kind || (pronoun && fate === 'injured')) return claim;
    trace.add('refiners', 'outcomes', { start: claim.start, end: claim.end, text: key ?? '' }, fate);
    return {
      ...claim,
      value: { ...claim.value, kind: fate },
      reasons: [...claim.reasons, because('outcome-elsewhere', { kind: fate })],
    };
  });
  // "One of the injured later died" tells of the one's death; of the injured it counts none.
  const shotBesideDeath = (claim: Claim): boolean =>
    /^(?:verb-shoot-|noun-wounded$)/.test(claim.rule) &&
    settled.some(
      (other) =>
        other !== claim &&
        other.sentence === claim.sentence &&
        /^(?:killed|injured)$/.test(other.value.kind) &&
        (claim.rule !== 'noun-wounded' ||
          (other.value.kind === 'killed' && other.value.count.text === claim.value.count.text)) &&
        other.victimTokens?.head === claim.victimTokens?.head,
    );
  return settled.filter((claim) => {
    if (orphans.has(claim)) return false;
    if (!shotBesideDeath(claim)) return true;
    const text = document.text.slice(claim.start, claim.end);
    trace.add(
      'refiners',
      'outcomes',
      { start: claim.start, end: claim.end, text },
      'dropped: the death is told',
    );
    return false;
  });
}

const PRONOUN = /^(?:him|her|them|it|me|us)$/;

/** Leaves out the same act told again of a pronoun within a sentence: "abducted the reporters, holding them hostage". */
export function dropEchoes(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  return claims.filter((claim, index) => {
    const { victims, kind, count } = claim.value;
    if (
      !victims ||
      count.text !== null ||
      !PRONOUN.test(victims.text.toLowerCase()) ||
      victims.resolved === victims.text
    )
      return true;
    const told = claims
      .slice(Math.max(0, index - 6), index)
      .some(
        (other) =>
          other.sentence === claim.sentence &&
          other.value.kind === kind &&
          other.value.victims?.resolved === victims.resolved,
      );
    if (told) trace.add('refiners', 'echoes', { ...victims }, 'dropped: told in the same sentence');
    return !told;
  });
}
