import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import { claimId } from '../score.ts';
import type { ScopeClaim } from './story.ts';
import { nounOfVictims } from './victims.ts';
import { wordsOf } from './words.ts';

/** A figure that takes the place of an earlier one: "the toll rose to 45". */
const MOVED =
  / (?:rose|rises?|risen|rising|climbed|climbs|jumped|grew|grown|increased|went up|raised|raising|raises|revised|revising|updated|lowered|lowering|cut|corrected|reduced|fell|fallen|brings?|bringing|brought|up) (?:[\w'-]+ ){0,5}(?:to|at) | up from | down from /;
const ROSE =
  / (?:rose|rises?|risen|rising|climbed|climbs|jumped|grew|grown|increased|went up|raised|raising|raises|brings?|bringing|brought) /;
const FELL = / (?:lowered|lowering|cut|reduced|fell|fallen) /;
/** A figure that a later one has taken the place of: "initial reports put the toll at nine". */
const FIRST =
  / (?:initial(?:ly)?|earlier|previous(?:ly)?|preliminary|first|original(?:ly)?) (?:[\w'-]+ ){0,2}(?:reports?|figures?|toll|tally|count|estimates?|reported|put|said|given|statements?) /;

/** Nouns that may stand for any victims: two of them never speak against each other. */
const ANYBODY =
  /^(?:people|person|toll|dead|death|body|casualty|victim|number|tally|others?|injured|wounded)$/;

/** "from 45 to 48" after a toll is no range: 48 are dead now, and 45 was the figure before. */
function withoutRange(claim: Claim): { claim: Claim; was: number | null } {
  const { count, victims } = claim.value;
  const words = /^(\S+) to (\S+)$/.exec(count.text ?? '');
  if (claim.rule !== 'toll' || !words || count.qualifier !== 'range') return { claim, was: null };
  const now = { text: words[2]!, low: count.high, high: count.high, qualifier: 'exact' as const };
  const spans = victims?.text === count.text;
  const end = victims ? { start: victims.end - words[2]!.length, end: victims.end, text: words[2]! } : null;
  return {
    claim: {
      ...claim,
      value: { ...claim.value, count: now, victims: spans ? { ...victims!, ...end! } : victims },
    },
    was: count.low,
  };
}

/** The number after "from" in the sentence of a moved toll: "rose to 45 from 30"; null when none is told. */
function figureBefore({ tokens, sentences }: AnalysedDocument, claim: Claim): number | null {
  const { first, last } = sentences[claim.sentence]!;
  for (let i = first; i < last; i++)
    if (tokens[i]!.lower === 'from' && /^\d[\d,]*$/.test(tokens[i + 1]!.text))
      return Number(tokens[i + 1]!.text.replaceAll(',', ''));
  return null;
}

/**
 * Links each toll that replaces an earlier one with it, so that nobody adds them up: "the toll rose to 45" supersedes
 * the "12 people" above. An "initial report" is superseded by the first figure of the article. `places` are what the
 * scopes were read from, one for each claim.
 */
export function supersede(
  document: AnalysedDocument,
  claims: readonly Claim[],
  places: readonly ScopeClaim[],
): Claim[] {
  const linked = [...claims];
  /** The latest figure for one kind of harm, by kind; and by kind and number. */
  const latest = new Map<string, number[]>();
  claims.forEach((one, index) => {
    const { claim, was: ranged } = withoutRange(one);
    linked[index] = claim;
    const { kind, count, scope, partOf } = claim.value;
    if (count.low === null || count.low < 2 || partOf || scope === 'none' || scope === 'cumulative') return;
    const sentence = document.sentences[claim.sentence]!;
    const text = wordsOf(document, sentence.first, sentence.last);
    const noun = nounOfVictims(document, places[index]!);
    const fits = (other: number): boolean => {
      const there = linked[other]!.value;
      const who = nounOfVictims(document, places[other]!);
      const same = who === null || noun === null || who === noun || ANYBODY.test(who) || ANYBODY.test(noun);
      // "Three more bodies were found, bringing the toll to 45": the three are no earlier toll.
      const beside = claims[other]!.sentence === claim.sentence;
      return same && !beside && there.count.low !== count.low && there.scope === scope;
    };
    // A toll that rose was lower before; what a paragraph tells of its own event goes before another's.
    const moves = (other: number): boolean => {
      const was = linked[other]!.value.count.low;
      if (!fits(other) || was === null) return false;
      return FELL.test(text) ? was > count.low! : ROSE.test(text) ? was < count.low! : true;
    };
    const here = (other: number): boolean =>
      document.sentences[claims[other]!.sentence]!.block === sentence.block;
    const earlier = latest.get(kind) ?? [];
    const said = ranged ?? (MOVED.test(text) ? figureBefore(document, claim) : null);
    const toll = claim.rule === 'toll' || claim.reasons.some(({ code }) => code === 'number-beside');
    if (toll && (ranged !== null || MOVED.test(text))) {
      const at =
        earlier.findLast((other) => said !== null && linked[other]!.value.count.low === said) ??
        (said === null
          ? (earlier.findLast((other) => here(other) && moves(other)) ?? earlier.findLast(moves))
          : undefined);
      if (at !== undefined)
        linked[index] = { ...claim, value: { ...claim.value, supersedes: claimId(linked[at]!) } };
    } else if (FIRST.test(text)) {
      const at = earlier.find((other) => fits(other) && linked[other]!.value.supersedes == null);
      if (at !== undefined) {
        const newer = linked[at]!;
        linked[at] = { ...newer, value: { ...newer.value, supersedes: claimId(claim) } };
      }
    }
    latest.set(kind, [...earlier.slice(-KEPT), index]);
  });
  return linked;
}

/** Figures of one kind that are looked back at. */
const KEPT = 12;
