/** Layers of other coders in a backup, and what was decided about them: unknown input, checked as records are. */
import { ADJUDICATION_CHOICES, type Adjudication, type Annotation, type CoderLayer } from '../model';
import { isObject, listOf, own } from './json';
import { readRecords } from './records';

export interface ReadLayers {
  layers: CoderLayer[];
  adjudications: Adjudication[];
}

const text = (row: unknown, key: string): string => {
  const value = own(row, key);
  return typeof value === 'string' ? value : '';
};

function layerOf(row: unknown): CoderLayer[] {
  const held = own(row, 'bundle');
  const [id, coder] = [text(row, 'id'), text(row, 'coder').trim()];
  if (!isObject(held) || id === '' || coder === '') return [];
  const read = readRecords({
    articles: listOf(own(held, 'articles')),
    annotations: listOf(own(held, 'annotations')),
    actors: listOf(own(held, 'actors')),
    events: listOf(own(held, 'events')),
  });
  if (!read.ok) return [];
  return [{ id, coder, file: text(row, 'file'), imported: text(row, 'imported'), bundle: read.value }];
}

/** The tag that counts, null where neither does; undefined where it is no tag. */
function resultOf(row: unknown): Annotation | null | undefined {
  const result = own(row, 'result');
  if (result === null || result === undefined) return null;
  const read = readRecords({ articles: [], annotations: [result], actors: [], events: [] });
  return read.ok ? read.value.annotations[0] : undefined;
}

function adjudicationOf(row: unknown): Adjudication[] {
  const choice = ADJUDICATION_CHOICES.find((each) => each === own(row, 'choice'));
  const [id, layerId, articleId] = [text(row, 'id'), text(row, 'layerId'), text(row, 'articleId')];
  const result = resultOf(row);
  if (!choice || result === undefined || [id, layerId, articleId].includes('')) return [];
  if ((result === null) !== (choice === 'neither')) return [];
  const [mine, theirs] = [text(row, 'mine') || null, text(row, 'theirs') || null];
  const [by, modified] = [text(row, 'by'), text(row, 'modified')];
  return [{ id, layerId, articleId, mine, theirs, choice, result, by, modified }];
}

/**
 * The layers of a backup that are not here yet, and the decisions about them and about layers that are here. What is
 * not as it should be is left out, and nothing that is here is replaced.
 *
 * @param others further tables of the backup, by `fromBackup`
 * @param here ids of the layers and decisions of the library
 * @param articleIds articles of the file that are here under another id, by `planImport`
 *
 * @example newLayers(backup.others, { layers: [], adjudications: [] }, plan.articleIds).layers[0].coder // 'Bel'
 */
export function newLayers(
  others: Readonly<Record<string, readonly unknown[]>>,
  here: { layers: readonly { id: string }[]; adjudications: readonly { id: string }[] },
  articleIds: Readonly<Record<string, string>>,
): ReadLayers {
  const known = new Set([...here.layers, ...here.adjudications].map(({ id }) => id));
  const layers = listOf(others['layers'])
    .flatMap(layerOf)
    .filter(({ id }) => !known.has(id));
  const about = new Set([...here.layers, ...layers].map(({ id }) => id));
  const adjudications = listOf(others['adjudications'])
    .flatMap(adjudicationOf)
    .filter(({ id, layerId }) => !known.has(id) && about.has(layerId))
    .map((row) => {
      const articleId = articleIds[row.articleId] ?? row.articleId;
      return { ...row, articleId, result: row.result && { ...row.result, articleId } };
    });
  return { layers, adjudications };
}
