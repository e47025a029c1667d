import type { Claim } from '../claim.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { claimId } from '../score.ts';
import { phraseRight } from '../syntax/coordination.ts';
import { afterBracket, conjunctAt, skipPrepositions } from '../syntax/phrases.ts';
import { parseSentence, type ParsedSentence } from '../syntax/units.ts';
import type { Trace } from '../trace.ts';
import { readGroup, readGroups, type VictimGroup } from '../victims.ts';

/** Words between a total and its parts. */
const LINKS = /^(?:including|among|mostly|mainly|least|especially|particularly)$/;

/** The parts named after the victims: ", including seven children", ", most of them women", ", 20 of them Copts". */
function partsAfter(document: AnalysedDocument, p: ParsedSentence, claim: Claim): VictimGroup[] {
  const unit = (token: number): number => afterBracket(p, (p.unitOf[token - p.sentence.first] ?? -2) + 1);
  const { last } = claim.victimTokens!;
  const direct = partsAt(document, p, unit(last));
  if (direct.length > 0 || claim.trigger <= last)
    return direct.length > 0 ? direct : partsAt(document, p, skipPrepositions(p, unit(last), PART_LINKS));
  const after = partsAt(document, p, unit(claim.trigger));
  return after.length > 0
    ? after
    : partsAt(document, p, skipPrepositions(p, unit(claim.trigger), PART_LINKS));
}

const PART_LINKS: ReadonlySet<string> = new Set(['including', 'among']);

/** The parts that are named from unit `start` on. */
function partsAt(document: AnalysedDocument, p: ParsedSentence, start: number): VictimGroup[] {
  const { tokens } = document;
  let at = start;
  const sign = p.units[at];
  if (sign?.type === 'comma' || (sign?.type === 'stop' && /[-–—]/.test(sign.lower))) at++;
  const opener = p.units[at];
  if (!opener) return [];
  if (
    (opener.type === 'prep' || opener.type === 'vg') &&
    opener.first === opener.last &&
    LINKS.test(tokens[opener.first]!.lower)
  ) {
    let next = at + 1;
    const lead = tokens[p.units[next]?.first ?? -1]?.lower;
    if (lead === 'them' || lead === 'whom') next++;
    const phrase = p.units[next]?.type === 'np' ? phraseRight(document, p, next) : null;
    return phrase
      ? readGroups(document, phrase).filter(({ human }) => human === 'yes' || human === 'maybe')
      : [];
  }
  const quantity = conjunctAt(p, at);
  const of = quantity?.complement;
  if (quantity && of && /^(?:them|whom)$/.test(tokens[of.chunk.head]!.lower)) {
    let next = (p.unitOf[of.last - p.sentence.first] ?? 0) + 1;
    while (p.units[next]?.type === 'adv') next++;
    const named = conjunctAt(p, next);
    const whole = readGroup(document, quantity);
    if (!named) return next > (p.unitOf[of.last - p.sentence.first] ?? 0) + 1 ? [whole] : [];
    const group = readGroup(document, named);
    return group.human === 'no' ? [] : [{ ...group, count: whole.count, first: quantity.first }];
  }
  return [];
}

/** Adds the sub-counts of each claim, with `partOf` set to it: never to be added to the total. */
export function addParts(document: AnalysedDocument, claims: Claim[], trace: Trace): Claim[] {
  const added: Claim[] = [];
  const parsedOf = new Map<number, ParsedSentence>();
  for (const claim of claims) {
    if (!claim.victimTokens || claim.value.negated) continue;
    const parsed =
      parsedOf.get(claim.sentence) ?? parseSentence(document, document.sentences[claim.sentence]!);
    parsedOf.set(claim.sentence, parsed);
    for (const group of partsAfter(document, parsed, claim)) {
      if (
        claims.some(
          (other) => other.victimTokens?.head === group.head && other.value.kind === claim.value.kind,
        )
      )
        continue;
      const from = Math.min(claim.victimTokens.first, group.first);
      const { start, end } = slice(document, from, group.last);
      const part: Claim = {
        ...claim,
        start,
        end,
        rule: 'part-of',
        reasons: ['a part of the number before it'],
        confidence: Math.min(claim.confidence, 0.75),
        victimTokens: { first: group.first, last: group.last, head: group.head },
        value: {
          ...claim.value,
          count: group.count,
          victims: { ...group.victims, resolved: group.victims.text, status: group.status },
          partOf: claimId(claim),
        },
      };
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
