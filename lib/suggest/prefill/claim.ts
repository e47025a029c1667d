import type { ActorMention } from '../actors/find-actors.ts';
import { tokensOf } from '../actors/candidate.ts';
import { assignAgents } from '../agents.ts';
import { attributeClaims } from '../attribution.ts';
import type { Claim } from '../claim.ts';
import { findClaims } from '../claims.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Span } from '../../model.ts';
import { refineClaims } from '../refiners/refine.ts';
import { assignScopes } from '../scope.ts';
import { parseSentence, type ParsedSentence } from '../syntax/units.ts';
import { Trace } from '../trace.ts';
import { triggerFor } from './kind.ts';
import { countIn, plainClaim } from './plain.ts';
import { victimsIn } from './victims.ts';

const BY_HAND = 'by-hand';

/** Words that deny before the verb or the victims. */
const NEGATING = /^(?:no|not|n't|never|nobody|none|neither|without)$/;

function isNegated({ tokens }: AnalysedDocument, parsed: ParsedSentence, trigger: number): boolean {
  const unit = parsed.units[parsed.unitOf[trigger - parsed.sentence.first] ?? -1];
  if (unit?.type === 'vg' && unit.verb.negated) return true;
  return NEGATING.test(tokens[trigger - 1]?.lower ?? '');
}

/** The selection as a claim, before anybody is said to have told or done it; null where it holds no words. */
function selectedClaim(document: AnalysedDocument, span: Span): Claim | null {
  const selected = tokensOf(document, span.start, span.end);
  if (!selected) return null;
  const sentence = document.sentences[document.tokens[selected.first]!.sentence]!;
  const first = selected.first;
  const last = Math.min(selected.last, sentence.last);
  const parsed = parseSentence(document, sentence);
  const trigger = triggerFor(document, sentence, first, last);
  const group = victimsIn(document, parsed, { first, last }, trigger.token);
  const words = document.text.slice(span.start, span.end);
  const negated = isNegated(document, parsed, trigger.token) || (group?.none ?? false);
  const count = group?.count.text || group?.count.low ? group.count : countIn(words);
  return {
    start: span.start,
    end: span.end,
    rule: BY_HAND,
    reasons: [],
    confidence: 1,
    sentence: sentence.index,
    trigger: trigger.token,
    victimTokens: group ? { first: group.first, last: group.last, head: group.head } : null,
    value: {
      ...plainClaim(words),
      kind: trigger.kind,
      count,
      victims: group
        ? { ...group.victims, resolved: group.name ?? group.victims.text, status: group.status }
        : null,
      scope: negated ? 'none' : 'event',
      negated,
    },
  };
}

/**
 * The claim that the engine reads from a selection, with source, perpetrator and scope by the stages of the pipeline,
 * in the light of the claims it finds in the article by itself. Null where the engine reads no words, as in hidden text.
 */
export function readClaim(
  document: AnalysedDocument,
  actors: ActorMention[],
  span: Span,
): Claim['value'] | null {
  const own = selectedClaim(document, span);
  if (!own) return null;
  const trace = new Trace(false);
  const found = refineClaims(document, actors, findClaims(document, actors, trace), trace);
  const all = [...found, own].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const attributed = attributeClaims(document, actors, all, trace);
  const read = assignScopes(document, assignAgents(document, actors, attributed, trace), trace);
  const claim = read.find(({ rule }) => rule === BY_HAND) ?? own;
  const { perpetrator, victims } = claim.value;
  // Who is selected as the victim is not also the one who did it.
  const same = perpetrator && victims && perpetrator.start < victims.end && victims.start < perpetrator.end;
  return same ? { ...claim.value, perpetrator: null } : claim.value;
}
