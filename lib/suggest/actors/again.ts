import { slice, type AnalysedDocument } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { because } from '../reasons.ts';

/** The same names where nothing beside them tells what they are: every other mention of `found` in the article. */
export function againIn(
  document: AnalysedDocument,
  found: readonly Candidate[],
  taken: (index: number) => boolean,
): Candidate[] {
  if (found.length === 0) return [];
  const byFirst = new Map<string, Candidate[]>();
  for (const name of found) {
    const word = document.tokens[name.first]!.text;
    byFirst.set(word, [...(byFirst.get(word) ?? []), name]);
  }
  const known = new Set(found.map(({ first }) => first));
  const later: Candidate[] = [];
  for (const token of document.tokens) {
    if (!isCapital(token)) continue;
    for (const name of byFirst.get(token.text) ?? []) {
      const last = token.index + name.last - name.first;
      if (known.has(token.index) || taken(token.index) || last >= document.tokens.length) continue;
      const words = slice(document, token.index, last);
      if (words.text !== document.text.slice(name.start, name.end)) continue;
      later.push({
        ...name,
        start: words.start,
        end: words.end,
        first: token.index,
        last,
        reasons: [because('kind-elsewhere')],
      });
      known.add(token.index);
      break;
    }
  }
  return later;
}
