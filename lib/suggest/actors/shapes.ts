import type { ActorType } from '../../model.ts';
import nameShapes from '../data/name-shapes.json' with { type: 'json' };
import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import { slice, type AnalysedDocument, type Sentence, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { isCapital, isJoinedName } from './capitals.ts';
import { fold } from './fold.ts';
import { NAME_AFTER_OF, NAME_JOINS, NAME_OF, NOT_NAMES, ROLE_NOUNS, WEAK_HEADS } from './words.ts';
import { because } from '../reasons.ts';

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
const WEAK_SHAPES = new Set(['media', 'organisation', 'international', 'party']);
const LEADS = new Map(
  nameShapes.leads.flatMap(({ id, type, leads }) =>
    leads.map((lead): [string, { id: string; type: ActorType }] => [lead, { id, type: type as ActorType }]),
  ),
);
const DAYS = new Set([...DAY_WORDS, ...MONTH_WORDS]);
const HEADS = new Set(SHAPES.flatMap(({ heads }) => [...heads]));

/** Names longer than this are two names or a headline. */
const LONGEST = 14;
/** The shape row of a name, by its words; null when no word says what it is. */
export function shapeOf(words: readonly string[]): { row: Shape; head: string } | null {
  const cut = words.findIndex((word, k) => k > 0 && NAME_OF.has(word));
  const heads = [cut > 0 ? words[cut - 1]! : words.at(-1)!, words.at(-1)!];
  if (!heads.some((head) => HEADS.has(head))) return null;
  const parts = words.flatMap((word, k) => [
    ...(/^al-\p{Lu}/iu.test(word) ? ['al-'] : []),
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

const opens = (token: Token): boolean =>
  (isCapital(token) && !NOT_NAMES.has(token.text)) || isJoinedName(token);

/** "Fighters of the …", "Members of the …": a description with a capital because it opens the sentence. */
const describes = (word: string): boolean => (ROLE_NOUNS.get(word)?.plural ?? false) || WEAK_HEADS.has(word);

/**
 * Is a listed name of one word only part of a longer name by shape ("Liberation" in "the Orlo Liberation Front"), or
 * its lead ("Mai-Mai" in "Mai-Mai Kasindo")?
 */
export function isPartOfShape(document: AnalysedDocument, index: number): boolean {
  const { tokens } = document;
  const inside = (at: number): boolean =>
    tokens[at]?.sentence === tokens[index]!.sentence && opens(tokens[at]);
  let first = index;
  let last = index;
  while (inside(first - 1)) first--;
  while (inside(last + 1)) last++;
  if (first === last) return false;
  if (first === index && LEADS.has(tokens[index]!.text)) return true;
  const shape = shapeOf(tokens.slice(first, last + 1).map(({ text }) => text));
  return shape !== null && first < index && shape.head !== tokens[index]!.text;
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
    if (!opens(start) || taken(i) || (i === sentence.first && describes(start.lower))) continue;
    let last = i;
    let afterOf = false;
    for (let j = i + 1; j <= sentence.last && j - i < LONGEST; j++) {
      const token = tokens[j]!;
      // "Harbour WATCH": a word that opens no name may end one.
      // "the Salvation Council on MONDAY": a day belongs to no name.
      if (tokens[j - 1]!.lower === 'on' && DAYS.has(token.lower)) break;
      if ((opens(token) || HEADS.has(token.text)) && !taken(j)) last = j;
      else if (NAME_JOINS.has(token.lower) && j - last <= 2) {
        if (NAME_AFTER_OF.has(token.lower) && !afterOf) break;
        if (NAME_OF.has(token.lower)) {
          if (!HEADS.has(tokens[j - 1]!.text)) break;
          afterOf = true;
        }
      } else break;
    }
    const end = longestShape(document, i, last) ?? led(document, i, last);
    if (end === null) continue;
    found.push(end);
    i = end.last;
  }
  return found;
}

/** A name that begins like those of armed groups: "Liwa al-Nasr", "Mai-Mai Kasai". */
function led(document: AnalysedDocument, first: number, last: number): Candidate | null {
  const lead = last > first ? LEADS.get(document.tokens[first]!.text) : undefined;
  // "on TV Friday"
  if (DAYS.has(document.tokens[first + 1]?.lower ?? '')) return null;
  return lead ? shaped(document, first, last, lead, document.tokens[first]!.text) : null;
}

function longestShape(document: AnalysedDocument, first: number, last: number): Candidate | null {
  const { tokens } = document;
  for (let end = last; end > first; end--) {
    if (!isCapital(tokens[end])) continue;
    const words = tokens.slice(first, end + 1).map(({ text }) => text);
    const shape = shapeOf(words);
    if (!shape) continue;
    // "World Press Freedom Day" is no paper: a name of a weak kind is not cut out of a longer one.
    if (end < last && isCapital(tokens[end + 1]) && WEAK_SHAPES.has(shape.row.id)) continue;
    return shaped(document, first, end, shape.row, shape.head);
  }
  return null;
}

function shaped(
  document: AnalysedDocument,
  first: number,
  last: number,
  { id, type }: { id: string; type: ActorType },
  telling: string,
): Candidate {
  const { start, end, text } = slice(document, first, last);
  return {
    start,
    end,
    first,
    last,
    rule: `shape-${id}`,
    type,
    key: `org:${fold(text)}`,
    name: text.replace(/\s+/g, ' '),
    nameRank: 4,
    confidence: type === 'organisation' || type === 'media' ? 0.7 : 0.8,
    reasons: [because('name-word', { word: telling })],
  };
}
