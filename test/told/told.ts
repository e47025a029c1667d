/** Three invented reports of one invented attack, read by the engine and accepted: what a reader's library holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../lib/review';
import { suggest } from '../../lib/suggest/pipeline';
import { articleFromText } from '../../lib/text/plain';
import type { Annotation, Bundle, ConflictEvent, StoredArticle } from '../../lib/model';

export interface Report {
  id: string;
  site: string;
  published: string;
  text: string;
}

export const READ = '2026-03-20T09:30:00.000Z';

export const REPORTS: readonly Report[] = [
  { id: 'havel', site: 'Havel Post', published: '2026-03-16T08:00:00Z' },
  { id: 'sorrel', site: 'Sorrel Wire', published: '2026-03-16T15:00:00Z' },
  { id: 'quarry', site: 'Quarry Times', published: '2026-03-18T09:00:00Z' },
].map((report) => ({
  ...report,
  text: readFileSync(join(import.meta.dirname, `${report.id}.txt`), 'utf8').trim(),
}));

/** One article with everything that the engine suggests and is sure enough of, accepted. */
export function acceptedOf({ id, site, published, text }: Report): {
  article: StoredArticle;
  annotations: Annotation[];
} {
  const read = { ...articleFromText(text, { url: `https://${id}.example/lorvane` }), site, published };
  const { blocks, hidden: _hidden, notices: _notices, isArticle: _isArticle, ...kept } = read;
  const { engine, suggestions } = suggest({ ...read, blocks });
  const sure = suggestions.filter(({ level }) => level !== 'low');
  const idOf = (suggestion: string): string => `${id}-${suggestion}`;
  const linked = (suggestion: string | null | undefined): string | null =>
    suggestion && sure.some((each) => each.id === suggestion) ? idOf(suggestion) : null;
  const annotations = sure.map((suggestion) => {
    const context = { id: idOf(suggestion.id), articleId: id, text, now: READ, person: 'Ana', engine };
    const row = decide(suggestion, { action: 'accept' }, context);
    if (row.value.kind !== 'casualty') return row;
    const { claim } = row.value;
    const links = { partOf: linked(claim.partOf), supersedes: linked(claim.supersedes) };
    return { ...row, value: { kind: 'casualty' as const, claim: { ...claim, ...links } } };
  });
  return { article: { ...kept, id, accessed: READ, textHash: `hash-of-${id}` }, annotations };
}

function own(row: Annotation): boolean {
  return row.value.kind === 'casualty' && row.value.claim.scope === 'event';
}

/** A library of reports that are one event. */
export function libraryOf(reports: readonly Report[] = REPORTS, name = 'Lorvane camps'): Bundle {
  const read = reports.map(acceptedOf);
  const annotations = read
    .flatMap((each) => each.annotations)
    .map((row) => (own(row) ? { ...row, eventId: 'event-1' } : row));
  const event: ConflictEvent = {
    id: 'event-1',
    name,
    date: '2026-03-15',
    place: 'Lorvane',
    articleIds: read.map(({ article }) => article.id),
    claimIds: annotations.filter(own).map(({ id }) => id),
    created: READ,
    modified: READ,
  };
  return { articles: read.map(({ article }) => article), annotations, actors: [], events: [event] };
}
