/** What the engine and earlier work say about an article, with the ids that decisions on it will have. */
import type { ActorEntry, Annotation, Article, Reading } from '../../lib/model';
import { namesIn } from '../../lib/review/memory';
import { problemOf } from './problems';
import type { SessionParts } from './session';
import type { Problem } from './types';

export const EMPTY_READING: Reading = { engine: '', sentences: [], suggestions: [] };

/** The page that decisions belong to, over any number of readings of it. */
export function scopeOf(article: Article | null): string {
  return article?.canonicalUrl ?? article?.url ?? article?.text.slice(0, 200) ?? '';
}

export interface Suggested {
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
  try {
    reading = await engine.suggest(article, actors);
  } catch (error) {
    problem = problemOf('engine', error);
  }
  const names = namesIn(article.text, reading.suggestions);
  const remembered = await store.actorTags(names, articleId).catch(() => []);
  const seed = await surroundings.idFor(`${scopeOf(article)}\n${article.text}`);
  const ids = await Promise.all(
    reading.suggestions.map(async ({ id }) => [id, await surroundings.idFor(`${seed}\n${id}`)] as const),
  );
  return { reading, problem, remembered, recordIds: new Map(ids) };
}
