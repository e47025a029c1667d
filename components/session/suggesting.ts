/** What the engine and earlier work say about an article, with the ids that decisions on it will have. */
import type { ActorEntry, Annotation, Article, Notice, Reading } from '../../lib/model';
import { namesIn } from '../../lib/review/memory';
import { problemOf } from './problems';
import type { SessionParts } from './session';
import type { Problem } from './types';

export const EMPTY_READING: Reading = { engine: '', sentences: [], suggestions: [] };

/** The page that decisions belong to, over any number of readings of it. */
export function scopeOf(article: Article | null): string {
  return article?.canonicalUrl ?? article?.url ?? article?.text.slice(0, 200) ?? '';
}

/** More than any article holds. A page that holds more would make a list that stands still for minutes. */
export const MOST_SUGGESTIONS = 1_000;

/** The first suggestions of a text, when there are too many; what refers to one that is left out refers to nothing. */
function bounded(reading: Reading): Reading {
  if (reading.suggestions.length <= MOST_SUGGESTIONS) return reading;
  const first = reading.suggestions.toSorted((a, b) => a.start - b.start).slice(0, MOST_SUGGESTIONS);
  const kept = new Set(first.map(({ id }) => id));
  const known = (id: string | null | undefined): string | null => (id && kept.has(id) ? id : null);
  const suggestions = reading.suggestions
    .filter(({ id }) => kept.has(id))
    .map((each) => {
      if (each.kind !== 'casualty') return each;
      const { partOf, supersedes } = each.value;
      return { ...each, value: { ...each.value, partOf: known(partOf), supersedes: known(supersedes) } };
    });
  return { ...reading, suggestions };
}

export interface Suggested {
  /** The article, with what a reader must know of its suggestions among its notices. */
  article: Article;
  reading: Reading;
  /** Why the engine failed; the article can still be tagged by hand. */
  problem: Problem | null;
  /** Actor tags of other articles on names that stand in this one. */
  remembered: Annotation[];
  /** Suggestion id → id of the annotation that a decision on it makes: the same in every window. */
  recordIds: ReadonlyMap<string, string>;
}

/** @param articleId of the stored article, whose own tags are not remembered from elsewhere; null when it is new */
export async function suggestFor(
  { engine, store, surroundings }: SessionParts,
  article: Article,
  actors: ActorEntry[],
  articleId: string | null,
): Promise<Suggested> {
  let reading = EMPTY_READING;
  let problem: Problem | null = null;
  const notices: Notice[] = [];
  try {
    const whole = await engine.suggest(article, actors);
    reading = bounded(whole);
    if (reading !== whole) notices.push({ code: 'manySuggestions', n: MOST_SUGGESTIONS });
  } catch (error) {
    problem = problemOf('engine', error);
  }
  const names = namesIn(article.text, reading.suggestions);
  const remembered = await store.actorTags(names, articleId).catch(() => []);
  const seed = await surroundings.idFor(`${scopeOf(article)}\n${article.text}`);
  const ids = await Promise.all(
    reading.suggestions.map(async ({ id }) => [id, await surroundings.idFor(`${seed}\n${id}`)] as const),
  );
  const told = notices.length === 0 ? article : { ...article, notices: [...article.notices, ...notices] };
  return { article: told, reading, problem, remembered, recordIds: new Map(ids) };
}
