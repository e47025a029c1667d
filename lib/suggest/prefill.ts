/**
 * What a reader selected by hand, read by the engine: the editor begins with it, and every field can be changed.
 * Pure, and never throws: tagging by hand goes on whatever the text is like.
 */
import type { ActorEntry, ActorValue, Article, CasualtyValue, Reading, Span, Suggestion } from '../model.ts';
import { findActors } from './actors/find-actors.ts';
import { analyse } from './document.ts';
import { readClaim } from './prefill/claim.ts';
import { nameIn, readParty } from './prefill/party.ts';
import { plainClaim } from './prefill/plain.ts';

export interface PrefillOptions {
  /** The reader's own actor list. */
  actors?: readonly ActorEntry[];
}

/** The suggestion that shares most with the selection, measured against all that both cover; null when none overlaps. */
function overlapping<K extends Suggestion['kind']>(
  kind: K,
  { suggestions }: Reading,
  span: Span,
): Extract<Suggestion, { kind: K }> | null {
  let best: { suggestion: Extract<Suggestion, { kind: K }>; share: number } | null = null;
  for (const suggestion of suggestions) {
    if (!isOf(kind, suggestion)) continue;
    const { start, end } = suggestion;
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    const share = shared / (Math.max(end, span.end) - Math.min(start, span.start));
    if (shared > 0 && share > (best?.share ?? 0)) best = { suggestion, share };
  }
  return best?.suggestion ?? null;
}

function isOf<K extends Suggestion['kind']>(
  kind: K,
  suggestion: Suggestion,
): suggestion is Extract<Suggestion, { kind: K }> {
  return suggestion.kind === kind;
}

/** The span inside the text: a page that changed meanwhile may have become shorter. */
function within({ text }: Article, { start, end }: Span): Span {
  const from = Math.min(Math.max(0, start), text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length) };
}

/**
 * The casualty claim that a selection tells. Offsets are UTF-16 into `article.text`.
 *
 * An overlapping suggestion's value where there is one. Otherwise the engine's reading of the selection in its
 * sentence: kind by the telling words in it, else by the nearest of the sentence, and where no word tells it
 * `combined`, which says that people came to harm and not which harm; victims and count by their noun phrase; source,
 * perpetrator and scope by the stages of the pipeline. Of words the engine does not read (hidden ones), the number.
 *
 * @example
 * const article = articleFromText('Shelling hit Orlo. Nine of the wounded were nurses.');
 * prefillCasualty(article, suggest(article), { start: 19, end: 34 }).kind // 'injured'
 */
export function prefillCasualty(
  article: Article,
  reading: Reading,
  span: Span,
  options: PrefillOptions = {},
): CasualtyValue {
  const place = within(article, span);
  const suggested = overlapping('casualty', reading, place);
  if (suggested) return { ...suggested.value };
  try {
    const document = analyse(article);
    const actors = findActors(document, { actors: [...(options.actors ?? [])] });
    const read = readClaim(document, actors, place);
    if (read) return read;
  } catch {
    // The words alone then.
  }
  return plainClaim(article.text.slice(place.start, place.end));
}

/**
 * The party that a selection names. Offsets are UTF-16 into `article.text`.
 *
 * An overlapping suggestion's value where there is one; otherwise the party of that name on the reader's list or in the
 * reading, and for a new one its type by lexicon, shape and nouns (`organisation` where nothing tells it) and the roles
 * it has where it stands. `actor` of a new party is its name: mentions in the same words are one party.
 *
 * @example
 * const article = articleFromText('Talks began. The Orrin Liberation Front said no.');
 * prefillActor(article, { engine: '', sentences: [], suggestions: [] }, { start: 13, end: 39 })
 * // { actor: 'Orrin Liberation Front', name: 'Orrin Liberation Front', type: 'rebel', roles: ['source'] }
 */
export function prefillActor(
  article: Article,
  reading: Reading,
  span: Span,
  options: PrefillOptions = {},
): ActorValue {
  const place = within(article, span);
  const suggested = overlapping('actor', reading, place);
  if (suggested) return { ...suggested.value };
  try {
    return readParty(analyse(article), reading, place, options.actors ?? []);
  } catch {
    const name = nameIn(article.text.slice(place.start, place.end));
    return { actor: name, name, type: 'organisation', roles: [] };
  }
}
