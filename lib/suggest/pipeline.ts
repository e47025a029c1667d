import type { ActorEntry, Article, Reading, Suggestion } from '../model.ts';
import { findActors, type ActorMention } from './actors/find-actors.ts';
import { describeParties } from './actors/parties/describe-parties.ts';
import { refineActors } from './actors/refine-actors.ts';
import { assignAgents } from './agents.ts';
import { nameAgents } from './agents/name-agents.ts';
import { attributeClaims } from './attribution.ts';
import { findClaims } from './claims.ts';
import type { Claim } from './claim.ts';
import { analyse, type AnalysedDocument } from './document.ts';
import { refineClaims } from './refiners/refine.ts';
import { assignRoles } from './roles.ts';
import { assignScopes } from './scope.ts';
import { toSuggestions } from './score.ts';
import { Trace, type TraceEntry } from './trace.ts';

/** Name and version kept with every suggestion; raise it when suggestions change. */
export const ENGINE = 'tollmark-engine/0.5';

export interface SuggestOptions {
  /** The reader's own actor list, used before the shipped lexicon. */
  actors?: ActorEntry[];
  /** Adds `trace`: which rules fired and what the refiners dropped. */
  explain?: boolean;
}

/** What the stages hand on. */
export interface State {
  options: SuggestOptions;
  document: AnalysedDocument;
  actors: ActorMention[];
  claims: Claim[];
  suggestions: Suggestion[];
  trace: Trace;
}

type Stage = [name: string, stage: (state: State) => Partial<State>];

/** The engine, in order. Each stage takes the state and returns what it adds. First who is named and what is claimed. */
const CLAIM_STAGES: Stage[] = [
  ['actors', ({ document, options }) => ({ actors: findActors(document, { actors: options.actors ?? [] }) })],
  ['claims', ({ document, actors, trace }) => ({ claims: findClaims(document, actors, trace) })],
  [
    'refiners',
    ({ document, actors, claims, trace }) => ({ claims: refineClaims(document, actors, claims, trace) }),
  ],
  [
    'attribution',
    ({ document, actors, claims, trace }) => ({ claims: attributeClaims(document, actors, claims, trace) }),
  ],
  [
    'agents',
    ({ document, actors, claims, trace }) => ({ claims: assignAgents(document, actors, claims, trace) }),
  ],
  ['scope', ({ document, claims, trace }) => ({ claims: assignScopes(document, claims, trace) })],
];

/** Then who of all those mentioned is a party, and in what role. */
const PARTY_STAGES: Stage[] = [
  [
    'described parties',
    ({ document, actors, claims }) => ({ actors: describeParties(document, actors, claims) }),
  ],
  ['roles', ({ document, actors, claims }) => ({ actors: assignRoles(document, actors, claims) })],
  ['actor refiners', ({ document, actors, claims }) => ({ actors: refineActors(document, actors, claims) })],
  ['names of agents', ({ document, actors, claims }) => ({ claims: nameAgents(document, actors, claims) })],
  ['score', (state) => ({ suggestions: toSuggestions(state) })],
];

const run = (stages: readonly Stage[], state: State): State =>
  stages.reduce((before, [, stage]) => ({ ...before, ...stage(before) }), state);

const begin = (article: Article, options: SuggestOptions): State => ({
  options,
  document: analyse(article),
  actors: [],
  claims: [],
  suggestions: [],
  trace: new Trace(options.explain ?? false),
});

/** The first half of the engine: what the weights of described parties are trained on. */
export const readClaims = (article: Article, options: SuggestOptions = {}): State =>
  run(CLAIM_STAGES, begin(article, options));

/**
 * Reads an article: sentences, actors and casualty claims with span, rule, confidence and reasons.
 * Offsets are UTF-16 into `article.text`. Empty lists when nothing is found and on a page without an article; never throws on odd text.
 *
 * @example suggest(articleFromText('Shelling killed 14 civilians in Dorna.')).suggestions[0]?.quote
 */
export function suggest(article: Article, options: SuggestOptions = {}): Reading & { trace?: TraceEntry[] } {
  const state = run(PARTY_STAGES, readClaims(article, options));
  const reading: Reading & { trace?: TraceEntry[] } = {
    engine: ENGINE,
    sentences: state.document.sentences.map(({ start, end }) => ({ start, end })),
    // Without an article the text is menus and forms: nothing in it is news.
    suggestions: article.isArticle ? state.suggestions : [],
  };
  if (options.explain) reading.trace = state.trace.entries;
  return reading;
}
