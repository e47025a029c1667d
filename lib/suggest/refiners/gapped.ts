import { readQuantityAt } from '../../text/quantities.ts';
import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { isTemporal, unitAt } from '../syntax/phrases.ts';
import { parseSentence, type ParsedSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { because, REASONS, type PlainReason } from '../reasons.ts';

/** Members of one list, or words after a claim, are looked for no further than this many units. */
const REACH = 24;
/** Words before an earlier number of the same thing: "compared with 235 in 2020", "up from 612". */
const COMPARISON = /^(?:compared (?:with|to)|(?:up|down) from|rising from|against|from)$/;
const PLACE = /^(?:in|at|near|on|outside|around)$/;

/** A number that stands alone in a noun phrase, with its tokens; null for "12 miles", "27 years". */
function bareNumber(
  document: AnalysedDocument,
  p: ParsedSentence,
  i: number,
): { first: number; last: number; name: boolean } | null {
  const unit = unitAt(p, i);
  if (unit?.type !== 'np' || document.tokens[unit.last]!.tag !== 'NUM' || isTemporal(document, unit.chunk))
    return null;
  if (/^(?:1[89]|20)\d\d$/.test(document.tokens[unit.last]!.text)) return null;
  let first = unit.last;
  while (first > unit.first && document.tokens[first - 1]!.tag !== 'PROPN') first--;
  return { first, last: unit.last, name: first > unit.first };
}

/** Places of numbers that repeat the claim's statement with other figures, with why. */
function repeats(
  document: AnalysedDocument,
  p: ParsedSentence,
  claim: Claim,
): { first: number; last: number; why: PlainReason }[] {
  const { tokens } = document;
  const found: { first: number; last: number; why: PlainReason }[] = [];
  const end = Math.max(claim.trigger, claim.victimTokens!.last);
  const start = (p.unitOf[end - p.sentence.first] ?? 0) + 1;
  let listed = 0;
  for (let i = start; i < p.units.length && i < start + REACH; i++) {
    const unit = p.units[i]!;
    if (unit.type === 'stop' && !/[-–—;]/.test(unit.lower)) break;
    const number = bareNumber(document, p, i);
    if (!number) {
      if (unit.type === 'rel' || unit.type === 'sub') break;
      continue;
    }
    const before = p.units[i - 1]!;
    const lead = [tokens[before.first - 1]?.lower ?? '', tokens[before.last]!.lower];
    const compared =
      COMPARISON.test(lead.join(' ')) ||
      (lead[1] === 'from' && /^(?:rise|increase|drop|fall|jump)$/.test(lead[0]!));
    if (compared && !number.name) {
      found.push({ ...number, why: 'earlier-number' });
      break;
    }
    if (before.type !== 'comma' && before.type !== 'cc' && before.type !== 'np') continue;
    const after = unitAt(p, i + 1);
    const place = unitAt(p, i + 2);
    const placed =
      after?.type === 'prep' &&
      PLACE.test(after.lower) &&
      place?.type === 'np' &&
      tokens[place.chunk.head]!.tag === 'PROPN';
    const ends = !after || /^(?:comma|cc|stop)$/.test(after.type);
    if (number.name ? !ends : !placed || !placedBefore(document, p, i, start)) continue;
    if (
      before.type === 'np' ||
      (number.name && before.type === 'cc' && listed === 0 && p.units[i - 2]?.type !== 'np')
    )
      continue;
    listed++;
    found.push({ ...number, why: 'verb-left-out' });
  }
  return found;
}

/** The part before a gap names its place too: "Four died in Vashk, two in Orlo". */
function placedBefore(
  { tokens }: AnalysedDocument,
  p: ParsedSentence,
  number: number,
  start: number,
): boolean {
  for (let i = number - 1; i >= Math.max(0, start - 4); i--) {
    const unit = p.units[i]!;
    if (unit.type === 'prep' && PLACE.test(unit.lower)) {
      const place = unitAt(p, i + 1);
      return place?.type === 'np' && tokens[place.chunk.head]!.tag === 'PROPN';
    }
  }
  return false;
}

/**
 * Adds the figures of the same statement whose verb is left out: "Four died in Vashk, two in Orlo", "Turkey held 34
 * reporters, Egypt 27", "81 were put to death, up from 69". Counter-example: "Four died in Vashk, 12 miles from Orlo".
 */
export function addGapped(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const added: Claim[] = [];
  claims.forEach((claim, index) => {
    const next = claims[index + 1];
    if (
      !claim.victimTokens ||
      claim.value.negated ||
      claim.value.count.text === null ||
      claim.rule === 'part-of'
    )
      return;
    const parsed = parseSentence(document, document.sentences[claim.sentence]!);
    for (const { first, last, why } of repeats(document, parsed, claim)) {
      if (
        next &&
        next.sentence === claim.sentence &&
        first >= Math.min(next.trigger, next.victimTokens?.first ?? first)
      )
        break;
      const words = document.tokens.slice(first, last + 1).map(({ lower }) => lower);
      const quantity = readQuantityAt(words, 0);
      if (!quantity) continue;
      const span = slice(document, first, last);
      const from = Math.min(claim.victimTokens.first, claim.trigger);
      const { start, end } = slice(document, from, last);
      trace.add('refiners', 'gapped', span, REASONS[why]);
      added.push({
        ...claim,
        start,
        end,
        rule: 'gapped',
        reasons: [because(why)],
        confidence: Math.min(claim.confidence, 0.7),
        victimTokens: { first, last, head: last },
        value: {
          ...claim.value,
          count: { ...quantity.count, text: span.text },
          victims: {
            ...span,
            resolved: span.text,
            status: claim.value.victims?.status ?? 'unknown',
          },
          partOf: null,
          supersedes: null,
        },
      });
    }
  });
  return [...claims, ...added].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
