import type { Scope } from '../../model.ts';
import { findActors } from '../../suggest/actors/find-actors.ts';
import { assignAgents } from '../../suggest/agents.ts';
import { attributeClaims } from '../../suggest/attribution.ts';
import { findClaims } from '../../suggest/claims.ts';
import { analyse, type AnalysedDocument } from '../../suggest/document.ts';
import { refineClaims } from '../../suggest/refiners/refine.ts';
import { ruledScope, toScopeClaim } from '../../suggest/scope.ts';
import { featuresOf } from '../../suggest/scope/features.ts';
import { readStory, type ScopeClaim, type Story } from '../../suggest/scope/story.ts';
import { Trace } from '../../suggest/trace.ts';
import { articleFromText } from '../../text/plain.ts';
import type { AnnotatedArticle } from '../evaluate/gold.ts';
import { matchClaims, type PredictedClaim } from '../evaluate/score.ts';

/** The claims that the engine finds in an annotated article, each with what its scope is read from and what it should be. */
export interface ScopeDocument {
  document: AnalysedDocument;
  story: Story;
  claims: ScopeClaim[];
  features: string[][];
  /** What rules alone say; null where the claim is weighed. */
  ruled: (Scope | null)[];
  /** Null for a claim that the gold does not hold. */
  gold: (Scope | null)[];
}

/** Reads an article as the engine does up to the scope, so that training sees what the engine will see. */
export function readScopeDocument(article: AnnotatedArticle): ScopeDocument {
  const document = analyse(articleFromText(article.text));
  const trace = new Trace(false);
  const actors = findActors(document, { actors: [] });
  const found = refineClaims(document, actors, findClaims(document, actors, trace), trace);
  const attributed = attributeClaims(document, actors, found, trace);
  const engine = assignAgents(document, actors, attributed, trace);
  const claims = engine.map(toScopeClaim);
  const predicted: PredictedClaim[] = engine.map(({ value, start, end }) => ({ ...value, start, end }));
  const { matches } = matchClaims(article, predicted);
  const goldOf = new Map(matches.map(({ prediction, gold }) => [prediction, gold]));
  const story = readStory(document, claims);
  return {
    document,
    story,
    claims,
    features: claims.map((_, index) => featuresOf(document, story, claims, index)),
    ruled: engine.map((claim, index) => ruledScope(document, claim, claims[index]!)?.scope ?? null),
    gold: predicted.map((one) => {
      const gold = goldOf.get(one);
      return gold ? (gold.negated ? 'none' : gold.scope) : null;
    }),
  };
}
