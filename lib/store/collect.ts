/** Collecting the records that belong together, for exports. */
import type { Annotation, Bundle } from '../model';
import type { Reader } from './rows';
import type { Selection, WholeLibrary } from './types';

/**
 * The records of a selection, in a fixed order: articles by time of reading, annotations by place in their
 * article. Actors are those that the annotations name by id, events those that hold one of the articles.
 */
export async function collect(reader: Reader, selection: Selection): Promise<Bundle> {
  if (selection.kind === 'everything') {
    return inOrder({
      articles: await reader.all('articles'),
      annotations: await reader.all('annotations'),
      actors: await reader.all('actors'),
      events: await reader.all('events'),
    });
  }
  const annotations =
    selection.kind === 'articles'
      ? await reader.where('annotations', 'articleId', selection.ids)
      : (await reader.getMany('annotations', selection.ids)).filter((row) => row !== undefined);
  const articleIds =
    selection.kind === 'articles'
      ? [...new Set(selection.ids)]
      : [...new Set(annotations.map((row) => row.articleId))];
  const articles = (await reader.getMany('articles', articleIds)).filter((row) => row !== undefined);
  const actors = await reader.getMany('actors', [...new Set(annotations.flatMap(actorIds))]);
  const events = await reader.where('events', 'articleIds', articleIds);
  return inOrder({ articles, annotations, actors: actors.filter((row) => row !== undefined), events });
}

/** Every row of every table, as they stood at one moment. */
export async function collectAll(reader: Reader): Promise<WholeLibrary> {
  const bundle = await collect(reader, { kind: 'everything' });
  return {
    bundle,
    others: {
      settings: await reader.all('settings'),
      undo: await reader.all('undo'),
      undoParts: await reader.all('undoParts'),
      drafts: await reader.all('drafts'),
      conflicts: await reader.all('conflicts'),
      layers: await reader.all('layers'),
      adjudications: await reader.all('adjudications'),
    },
  };
}

/** Ids of the actors that an annotation names. */
function actorIds({ value }: Annotation): string[] {
  if (value.kind === 'actor') return [value.actor];
  const { victims, perpetrator, source } = value.claim;
  return [victims?.actor, perpetrator?.actor, source?.actor].filter((id) => id !== null && id !== undefined);
}

function inOrder(bundle: Bundle): Bundle {
  const articles = bundle.articles.toSorted((a, b) => compare(a.accessed, b.accessed) || compare(a.id, b.id));
  const rank = new Map(articles.map((row, index) => [row.id, index]));
  const annotations = bundle.annotations.toSorted(
    (a, b) =>
      (rank.get(a.articleId) ?? 0) - (rank.get(b.articleId) ?? 0) ||
      a.selectors.position.start - b.selectors.position.start ||
      compare(a.id, b.id),
  );
  return { ...bundle, articles, annotations };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
