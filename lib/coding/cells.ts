/** Making cells, and what all profiles say in the same way: where, which sources, which words. */
import { idOf, victimName, type Facts, type Told } from './facts';
import type { Reading } from './figures';
import type { Applied, Cell } from './types';

export type Cells = Map<string, Omit<Cell, 'column'>>;

type Parts = Partial<Omit<Cell, 'column' | 'value'>>;

/** A cell with its value as text, empty for null, and what stands behind it. */
export function cell(value: string | number | null, parts: Parts = {}): Omit<Cell, 'column'> {
  return { claims: [], because: [], asks: [], ...parts, value: value === null ? '' : String(value) };
}

/** A number of a reading, with everything behind it. */
export function numberCell(reading: Reading, which: 'low' | 'best' | 'high' = 'best'): Omit<Cell, 'column'> {
  const { claims, because, asks } = reading;
  return cell(reading[which], { claims, because, asks });
}

const JOINT = '; ';

/** The event's place in the words of the reader or of the text. */
export function placeCell({ event, told }: Facts): Omit<Cell, 'column'> {
  if (event.place)
    return cell(event.place, { because: [{ rule: 'placeOfEvent', values: { words: event.place } }] });
  const named = told.filter(({ claim }) => claim.place);
  const words = named[0]?.claim.place?.text ?? '';
  const because: Applied[] = words === '' ? [] : [{ rule: 'placeOfClaims', values: { words } }];
  return cell(words, {
    claims: named.filter(({ claim }) => claim.place?.text === words).map(idOf),
    because,
  });
}

/** Outlets, each once, by time of telling. */
export function outlets({ articles }: Facts): string[] {
  return [...new Set(articles.map(({ site, url, title }) => site || url || title))];
}

/** A cell of several values in one, parted as the profiles part them. */
export function listCell(items: readonly string[], parts: Parts = {}): Omit<Cell, 'column'> {
  return cell(items.join(JOINT), parts);
}

/** The outlets that report the event, with how many articles they are from. */
export function sourcesCell(facts: Facts): Omit<Cell, 'column'> {
  return listCell(outlets(facts), { because: [{ rule: 'sources', values: { n: facts.articles.length } }] });
}

/** One citation of an article: title, outlet, day of publication. */
export function citation({ title, site, url, published }: Facts['articles'][number]): string {
  return [`“${title}”`, site || url, published?.slice(0, 10)].filter(Boolean).join(', ');
}

/** Who says it, and who speaks for them: "Orlo Front (Sami Orl)". */
function saysOf({ source, speaker }: Told): string | null {
  return source && speaker ? `${source.name} (${speaker})` : (source?.name ?? null);
}

/** The words of every claim that counts, with who says so: nothing that is not in an article. */
export function notesCell(facts: Facts): Omit<Cell, 'column'> {
  const notes = facts.told.map((told) => {
    const { article, annotation } = told;
    const who = [saysOf(told), article.site || article.title].filter(Boolean).join(' / ');
    return `“${annotation.quote.replace(/\s+/gu, ' ')}” (${who})`;
  });
  return listCell(notes, {
    claims: facts.told.map(idOf),
    because: notes.length > 0 ? [{ rule: 'quotes', values: {} }] : [],
  });
}

/** Who said the figures, each once. */
export function saidBy(facts: Facts): Omit<Cell, 'column'> {
  const said = facts.told.filter(({ source }) => source !== null);
  return listCell([...new Set(said.flatMap((told) => saysOf(told) ?? []))], {
    claims: said.map(idOf),
    because: said.length > 0 ? [{ rule: 'sources', values: { n: said.length } }] : [],
  });
}

export { victimName };
