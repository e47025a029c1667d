import type { ActorType, CasualtyKind, ConfidenceLevel, Scope, Span } from '../../model.ts';
import type { AnnotatedArticle, GoldClaim, GoldDocument } from './gold.ts';
import { scoreActors, type PredictedActor } from './score-actors.ts';
import { locator } from './locate.ts';
import { pairUp } from './pairing.ts';
import { Tally } from './tally.ts';
import { bare, head, shareName } from './words.ts';

interface PredictedParty {
  text: string;
  resolved?: string | null;
}

/** A suggested claim, as far as scoring looks at it. Offsets are UTF-16 into the article's text. */
export interface PredictedClaim extends Span {
  kind: CasualtyKind;
  count: { low: number | null; high: number | null };
  victims: PredictedParty | null;
  perpetrator: PredictedParty | null;
  source: PredictedParty | null;
  scope: Scope;
  negated: boolean;
  level?: ConfidenceLevel;
  rule?: string;
}

export interface Prediction {
  claims: PredictedClaim[];
  actors: PredictedActor[];
}

/** The parts of a claim that can be right or wrong once it is matched. */
export const PARTS = ['count', 'victims', 'source', 'perpetrator', 'scope'] as const;
export type Part = (typeof PARTS)[number];

/** One gold claim with the suggestion it was matched with and what of it is right. */
export interface Match {
  gold: GoldClaim;
  prediction: PredictedClaim;
  right: Record<Part, boolean>;
}

export interface ClaimOutcome {
  matches: Match[];
  missed: GoldClaim[];
  spurious: PredictedClaim[];
  /** Claims whose quote the text does not hold: the two texts differ. */
  notInText: GoldClaim[];
}

const sameCount = (gold: GoldClaim, { count }: PredictedClaim): boolean =>
  gold.low === (count.low ?? null) && gold.high === (count.high ?? null);

/** Right when the head nouns agree or a name is shared, in the words of the text or in what they stand for. */
function sameVictims(gold: GoldClaim, { victims }: PredictedClaim): boolean {
  const expected = [gold.victims, gold.victims_resolved].filter(Boolean);
  const found = [victims?.text ?? '', victims?.resolved].filter(Boolean);
  return expected.some((one) => found.some((other) => head(one) === head(other) || shareName(one, other)));
}

/** Right when both are absent, or both name the same party. */
function sameParty(gold: string | null, party: PredictedParty | null): boolean {
  if (!gold || !party) return !gold && !party;
  return [party.text, party.resolved]
    .filter(Boolean)
    .some((words) => bare(words) === bare(gold) || shareName(gold, words));
}

function sameScope(gold: GoldClaim, { scope, negated }: PredictedClaim): boolean {
  const none = gold.scope === 'none' || gold.negated;
  return none ? scope === 'none' || negated : scope === gold.scope;
}

/** How many points a pair gets beside its overlap, so that of two overlapping claims the fitting one is tried first. */
const VICTIMS_POINTS = 2;
const COUNT_POINTS = 1;

function affinity(gold: GoldClaim & Span, found: PredictedClaim): number {
  const overlap = Math.min(gold.end, found.end) - Math.max(gold.start, found.start);
  if (gold.kind !== found.kind || overlap <= 0) return 0;
  const share = overlap / (gold.end - gold.start + found.end - found.start);
  return (
    1 + (sameVictims(gold, found) ? VICTIMS_POINTS : 0) + (sameCount(gold, found) ? COUNT_POINTS : 0) + share
  );
}

/** Matches gold claims with suggested ones: same kind, overlapping spans, one to one. */
export function matchClaims({ text, gold }: AnnotatedArticle, found: PredictedClaim[]): ClaimOutcome {
  const locate = locator(text);
  const placed: (GoldClaim & Span)[] = [];
  const notInText: GoldClaim[] = [];
  for (const claim of gold.casualties) {
    const span = locate(claim.quote, claim.occurrence);
    if (span) placed.push({ ...claim, ...span });
    else notInText.push(claim);
  }
  const pairs = pairUp(placed, found, affinity);
  const outcome: ClaimOutcome = { matches: [], missed: [], spurious: [], notInText };
  for (const [index, claim] of placed.entries()) {
    const prediction = found[pairs.get(index) ?? -1];
    if (!prediction) {
      outcome.missed.push(claim);
      continue;
    }
    const right = {
      count: sameCount(claim, prediction),
      victims: sameVictims(claim, prediction),
      source: sameParty(claim.source, prediction.source),
      perpetrator: sameParty(claim.perpetrator, prediction.perpetrator),
      scope: sameScope(claim, prediction),
    };
    outcome.matches.push({ gold: claim, prediction, right });
  }
  const used = new Set(pairs.values());
  outcome.spurious = found.filter((_, index) => !used.has(index));
  return outcome;
}

export const coreRight = ({ right }: Match): boolean => right.count && right.victims;
export const wholeRight = ({ right }: Match): boolean => PARTS.every((part) => right[part]);

/** What one document adds to the figures, and its errors. */
export interface DocumentScore {
  gold: GoldDocument;
  text: string;
  outcome: ClaimOutcome;
  actors: { missed: [type: ActorType, form: string][]; spurious: [type: ActorType, form: string][] };
  tally: Tally;
}

/**
 * Scores what was suggested for one article against its gold. Tallies of several articles add up.
 *
 * - claim: same kind, overlapping span, one to one; on matched claims:
 * - count, victims, source, perpetrator, scope; `sourceGiven` and `perpetratorGiven` only where the gold has one;
 * - core: count and victims; whole: all five;
 * - actor, actorType, coreference: see `score-actors.ts`.
 */
export function scoreDocument(article: AnnotatedArticle, prediction: Prediction): DocumentScore {
  const tally = new Tally();
  const outcome = matchClaims(article, prediction.claims);
  tally.add('claim', 'hit', outcome.matches.length);
  tally.add('claim', 'missed', outcome.missed.length);
  tally.add('claim', 'spurious', outcome.spurious.length);
  for (const match of outcome.matches) {
    for (const part of PARTS) tally.judge(part, match.right[part]);
    if (match.gold.source) tally.judge('sourceGiven', match.right.source);
    if (match.gold.perpetrator) tally.judge('perpetratorGiven', match.right.perpetrator);
    tally.judge('core', coreRight(match));
    tally.judge('whole', wholeRight(match));
  }
  const actors = scoreActors(article.gold.actors, prediction.actors, tally);
  return { gold: article.gold, text: article.text, outcome, actors, tally };
}
