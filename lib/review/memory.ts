/**
 * What a person has tagged as an actor before comes back as a suggestion where the same words stand again: in the
 * same article, and for names in later ones. It never becomes a record by itself.
 */
import type { ActorSuggestion, ActorValue, Annotation, Reading, Span, Suggestion } from '../model';
import data from './data/name-words.json' with { type: 'json' };

/** Codes among the reasons of a suggestion; the interface says them in words. */
export const MEMORY = { here: 'memory:here', elsewhere: 'memory:elsewhere' } as const;
export type MemoryReason = (typeof MEMORY)[keyof typeof MEMORY];

/** A suggestion from memory is seen without being asked for, and never counts as sure. */
const LEVEL = 'medium';
const CONFIDENCE = 0.7;
/** Names looked up in one article. A longer article still gets those of its beginning. */
const MOST_NAMES = 2_000;

const PRONOUNS: ReadonlySet<string> = new Set(data.pronouns);
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}]|[.'’-](?=[\\p{L}\\p{N}]))*";
const NAME = new RegExp(`${WORD}(?:\\s+(?:(?:${data.links.join('|')})\\s+)?${WORD})*`, 'gu');
const CAPITAL = /\p{Lu}/u;

interface Known {
  value: Pick<ActorValue, 'name' | 'type' | 'roles'>;
  /** The party in this article, or on the reader's list; null where only another article grouped it. */
  actor: string | null;
  reason: MemoryReason;
  modified: string;
}

function isSaved({ status }: Annotation): boolean {
  return status === 'accepted' || status === 'edited' || status === 'added';
}

/** Words that mean the same party wherever they stand: a name. "The army" is another one in another article. */
export function isName(words: string): boolean {
  return CAPITAL.test(words.replace(/^(?:The|A|An)\s+/u, ''));
}

/**
 * Words of a text that may be remembered from other articles: its capitalised runs, with and without an article
 * in front, and what was suggested as an actor. Each once.
 *
 * @example namesIn('Fighters of the Orrin Brigade left.', []) // ['Fighters', 'Orrin Brigade', 'the Orrin Brigade', …]
 */
export function namesIn(text: string, suggestions: readonly Suggestion[]): string[] {
  const runs = [...text.matchAll(NAME)].flatMap(([words]) => [words, `the ${words}`, `The ${words}`]);
  const suggested = suggestions.flatMap(({ kind, quote }) => (kind === 'actor' ? [quote] : []));
  return [...new Set([...runs, ...suggested])].filter(isName).slice(0, MOST_NAMES);
}

/** The newest word on each quote; what was said in this article counts before what was said elsewhere. */
function knownWords(
  here: readonly Annotation[],
  elsewhere: readonly Annotation[],
  entries: ReadonlySet<string>,
): Map<string, Known> {
  const known = new Map<string, Known>();
  const learn = (annotations: readonly Annotation[], reason: MemoryReason): void => {
    for (const annotation of annotations) {
      const { quote, value, modified } = annotation;
      if (!isSaved(annotation) || value.kind !== 'actor' || PRONOUNS.has(quote.toLowerCase())) continue;
      if (reason === MEMORY.elsewhere && !isName(quote)) continue;
      const before = known.get(quote);
      if (before?.reason === reason && before.modified >= modified) continue;
      const { actor, name, type } = value;
      const near = reason === MEMORY.here;
      // Who attacked in one story may be attacked in the next: only this article's roles are taken over.
      known.set(quote, {
        value: { name, type, roles: near ? value.roles : [] },
        actor: near || entries.has(actor) ? actor : null,
        reason,
        modified,
      });
    }
  };
  learn(elsewhere, MEMORY.elsewhere);
  learn(here, MEMORY.here);
  return known;
}

/** Places where the words stand as whole words, in the same letters. */
function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const inWord = LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end));
    if (!inWord) places.push({ start, end });
  }
  return places;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function made(span: Span, quote: string, { value, actor, reason }: Known): ActorSuggestion {
  return {
    ...span,
    id: `actor:${span.start}-${span.end}:${reason}`,
    kind: 'actor',
    quote,
    value: { ...value, actor: actor ?? value.name },
    confidence: CONFIDENCE,
    level: LEVEL,
    rule: reason,
    reasons: [{ code: reason }],
  };
}

/** A suggestion from memory that was decided: made again under the same id, so that its card stays the same card. */
function remade({ maker, value, history, quote }: Annotation, span: Span): ActorSuggestion[] {
  const reason = maker.type === 'rule' && Object.values(MEMORY).find((each) => each === maker.rule);
  const first = history.find(({ action }) => action === 'suggested')?.to ?? value;
  if (!reason || first.kind !== 'actor') return [];
  const { kind: _, actor, ...said } = first;
  return [made(span, quote, { value: said, actor, reason, modified: '' })];
}

/** The engine's suggestion with what the person said of these words; a doubtful one is raised. */
function raised(suggestion: ActorSuggestion, { value, actor, reason }: Known): ActorSuggestion {
  const roles = suggestion.value.roles.length > 0 ? suggestion.value.roles : value.roles;
  const low = suggestion.level === 'low';
  return {
    ...suggestion,
    value: { ...value, actor: actor ?? suggestion.value.actor, roles },
    confidence: low ? CONFIDENCE : suggestion.confidence,
    level: low ? LEVEL : suggestion.level,
    reasons: [{ code: reason }, ...suggestion.reasons],
  };
}

/**
 * A reading with what is remembered: the engine's actor suggestions on known words say what the person said of
 * them, and known words without a suggestion get one. Casualties stay as they are.
 *
 * @param text the text that all spans refer to, UTF-16
 * @param here every annotation of this article, with the span where it stands now; null for one that stands nowhere
 * @param elsewhere annotations of other articles on words of this one; those that are no names are left aside
 * @param entries ids of the reader's own actor list
 * @param hidden spans that a reader of the page does not see: nothing is suggested there
 * @param canAdd known words without a suggestion get one; else only what is suggested is told better
 * @returns the same reading when nothing is remembered
 */
export function withMemory(
  text: string,
  reading: Reading,
  here: ReadonlyArray<{ annotation: Annotation; span: Span | null }>,
  elsewhere: readonly Annotation[],
  entries: ReadonlySet<string>,
  hidden: readonly Span[] = [],
  canAdd = true,
): Reading {
  const known = knownWords(
    here.map(({ annotation }) => annotation),
    elsewhere,
    entries,
  );
  const answered = here.flatMap(({ annotation, span }) => (span ? remade(annotation, span) : []));
  if (known.size === 0 && answered.length === 0) return reading;
  const decided = here.flatMap(({ annotation, span }) =>
    span && annotation.value.kind === 'actor' ? [span] : [],
  );
  const isDecided = (span: Span): boolean => decided.some((each) => overlaps(each, span));
  const suggestions = reading.suggestions.map((suggestion) => {
    const words = suggestion.kind === 'actor' ? known.get(suggestion.quote) : undefined;
    return suggestion.kind === 'actor' && words && !isDecided(suggestion)
      ? raised(suggestion, words)
      : suggestion;
  });
  const taken = [
    ...decided,
    ...hidden,
    ...reading.suggestions.flatMap(({ kind, start, end }) => (kind === 'actor' ? [{ start, end }] : [])),
  ];
  // The longest words first, so that a name is not cut short by a part of it.
  for (const quote of canAdd ? [...known.keys()].toSorted((a, b) => b.length - a.length) : []) {
    const words = known.get(quote);
    for (const span of placesOf(text, quote)) {
      if (!words || taken.some((each) => overlaps(each, span))) continue;
      suggestions.push(made(span, quote, words));
      taken.push(span);
    }
  }
  suggestions.push(...answered);
  const isSame =
    suggestions.length === reading.suggestions.length &&
    suggestions.every((each, index) => each === reading.suggestions[index]);
  return isSame ? reading : { ...reading, suggestions };
}
