import type { Source } from '../model.ts';
import type { ActorMention } from './actors/find-actors.ts';
import { carriedOver } from './attribution/carried.ts';
import { coveringCue } from './attribution/covering.ts';
import { denialOf } from './attribution/denials.ts';
import { readReports, type Reports } from './attribution/reports.ts';
import { signatureOf } from './attribution/signatures.ts';
import type { Claim } from './claim.ts';
import { slice, type AnalysedDocument } from './document.ts';
import type { Trace } from './trace.ts';
import { because } from './reasons.ts';

/** Who has issued the statement that a paragraph is part of; null outside of statements. */
function statementSource({ document, statement, resolved }: Reports, block: number): Source | null {
  if (!statement || block <= document.sentences[statement.sentence]!.block) return null;
  const words = slice(document, statement.source.first, statement.source.last);
  return { ...words, resolved: resolved.get(statement) ?? words.text, stance: statement.stance };
}

/** Who says what a claim states and whether they deny it; null when the article itself does. */
function sourceOf(reports: Reports, claim: Claim): { source: Source; denied: boolean } | null {
  const { document, quotations, speakers, turns } = reports;
  const quotation = quotations.find(({ first, last }) => first <= claim.trigger && claim.trigger <= last);
  const spoken = quotation ? (speakers.get(quotation) ?? null) : null;
  const cue = spoken ?? coveringCue(reports, claim) ?? carriedOver(reports, claim.sentence);
  if (!cue) {
    const { block } = document.sentences[claim.sentence]!;
    const source = turns.get(block) ?? signatureOf(document, claim) ?? statementSource(reports, block);
    return source && { source, denied: false };
  }
  const denial = cue.stance === 'denies' ? denialOf(document, cue, claim.trigger) : 'none';
  if (denial === 'known') return null;
  const words = slice(document, cue.source.first, cue.source.last);
  const source = { ...words, resolved: reports.resolved.get(cue) ?? words.text, stance: cue.stance };
  return { source, denied: denial === 'denied' };
}

/**
 * Gives each claim its source: the one who says so in the same sentence, in the quotation it stands in, or under the
 * message it is part of. What a source denies becomes negated, of no scope; what it takes as known in denying something
 * else does not. Claims without a report keep no source.
 */
export function attributeClaims(
  document: AnalysedDocument,
  actors: readonly ActorMention[],
  claims: readonly Claim[],
  trace: Trace,
): Claim[] {
  if (claims.length === 0) return [];
  const reports = readReports(document, actors);
  return claims.map((claim) => {
    const told = sourceOf(reports, claim);
    const source = told?.source ?? null;
    const denied = told?.denied ?? false;
    if (source)
      trace.add(
        'attribution',
        source.stance,
        source,
        `${source.resolved}: ${document.text.slice(claim.start, claim.end)}`,
      );
    const value = { ...claim.value, source, ...(denied ? { negated: true, scope: 'none' as const } : {}) };
    return { ...claim, value, reasons: denied ? [...claim.reasons, because('denied')] : claim.reasons };
  });
}
