import type { ActorType } from '../../model.ts';
import nameShapes from '../data/name-shapes.json' with { type: 'json' };
import { slice, type AnalysedDocument, type Sentence } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './capitals.ts';
import { fold } from './fold.ts';
import { NOT_NAMES } from './words.ts';

interface Shape {
  id: string;
  type: ActorType;
  heads: Set<string>;
  needs: Set<string>;
}

const SHAPES: Shape[] = nameShapes.shapes.map(({ id, type, heads, needs }) => ({
  id,
  type: type as ActorType,
  heads: new Set(heads),
  needs: new Set(needs),
}));
const HEADS = new Set(SHAPES.flatMap(({ heads }) => [...heads]));

/** Words inside a name between capitalised words: "Movement for the Salvation of Azawad". */
const INNER = new Set([
  'of',
  'for',
  'the',
  'to',
  'against',
  'on',
  'and',
  'de',
  'del',
  'la',
  'al',
  'in',
  'with',
  '&',
  'des',
  'du',
  'y',
  "'s",
  '’s',
  "'",
  '’',
  'pour',
  'et',
  'para',
  'dos',
  'da',
  'do',
  'e',
]);
/** A head before one of these ends its own phrase: the rest says of what. */
const OF = new Set([
  'of',
  'for',
  'to',
  'against',
  'on',
  'de',
  'del',
  'des',
  'du',
  'pour',
  'para',
  'da',
  'do',
]);
/** Names longer than this are two names or a headline. */
const LONGEST = 14;
/** "in" and "and" join only what stands after "of" or "for" ("for Trade Union and Human Rights"). */
const AFTER_OF = new Set(['and', 'in', '&', 'with', 'y', 'et', 'e']);

/** The shape row of a name, by its words; null when no word says what it is. */
export function shapeOf(words: readonly string[]): { row: Shape; head: string } | null {
  const cut = words.findIndex((word, k) => k > 0 && OF.has(word));
  const heads = [cut > 0 ? words[cut - 1]! : words.at(-1)!, words.at(-1)!];
  const parts = words.flatMap((word, k) => [
    word + (/^['’]s$/.test(words[k + 1] ?? '') ? "'s" : ''),
    ...word.split('-'),
  ]);
  for (const head of heads) {
    for (const row of SHAPES) {
      if (row.heads.has(head) && (row.needs.size === 0 || parts.some((part) => row.needs.has(part))))
        return { row, head };
    }
  }
  return null;
}

/** Organisations, bodies, forces and armed groups that no list knows, by the shape of their name. */
export function shapeCandidates(
  document: AnalysedDocument,
  sentence: Sentence,
  taken: (index: number) => boolean,
): Candidate[] {
  const { tokens } = document;
  const found: Candidate[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const start = tokens[i]!;
    if (!isCapital(start) || NOT_NAMES.has(start.text) || taken(i)) continue;
    let last = i;
    let afterOf = false;
    for (let j = i + 1; j <= sentence.last && j - i < LONGEST; j++) {
      const token = tokens[j]!;
      if (isCapital(token) && !taken(j) && !NOT_NAMES.has(token.text)) last = j;
      else if (INNER.has(token.lower) && j - last <= 2) {
        if (AFTER_OF.has(token.lower) && !afterOf) break;
        if (OF.has(token.lower)) {
          if (!HEADS.has(tokens[j - 1]!.text)) break;
          afterOf = true;
        }
      } else break;
    }
    const end = longestShape(document, i, last);
    if (end === null) continue;
    found.push(end);
    i = end.last;
  }
  return found;
}

function longestShape(document: AnalysedDocument, first: number, last: number): Candidate | null {
  const { tokens } = document;
  for (let end = last; end > first; end--) {
    if (!isCapital(tokens[end])) continue;
    const words = tokens.slice(first, end + 1).map(({ text }) => text);
    const shape = shapeOf(words);
    if (!shape) continue;
    const span = slice(document, first, end);
    return {
      start: span.start,
      end: span.end,
      first,
      last: end,
      rule: `shape-${shape.row.id}`,
      type: shape.row.type,
      key: `org:${fold(span.text)}`,
      name: span.text.replace(/\s+/g, ' '),
      nameRank: 4,
      confidence: shape.row.type === 'organisation' || shape.row.type === 'media' ? 0.7 : 0.8,
      reasons: [`a name with "${shape.head}"`],
    };
  }
  return null;
}
