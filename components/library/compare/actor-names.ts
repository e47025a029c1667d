/** What the actors of articles are called: the reader's own entry, else the best name in the article. */
import type { Bundle } from '../../../lib/model';

/** @returns a function that gives null for an actor that neither the list nor the article knows */
export function actorNames({
  actors,
  annotations,
}: Bundle): (articleId: string, actor: string) => string | null {
  const entries = new Map(actors.map(({ id, name }) => [id, name]));
  const own = new Map(
    annotations.flatMap(({ articleId, value, status }): [string, string][] =>
      value.kind === 'actor' && status !== 'rejected' && status !== 'later'
        ? [[`${articleId} ${value.actor}`, value.name]]
        : [],
    ),
  );
  return (articleId, actor) => entries.get(actor) ?? own.get(`${articleId} ${actor}`) ?? null;
}
