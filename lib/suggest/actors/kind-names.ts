import type { ActorType } from '../../model.ts';
import nameKinds from '../data/name-kinds.json' with { type: 'json' };
import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { namedParty, type Candidate } from './candidate.ts';
import { isCapital, isJoinedName, isTitleCase } from './capitals.ts';
import { againIn } from './again.ts';
import { fold } from './fold.ts';
import { titleAt } from './person-evidence.ts';
import { GIVEN_NAMES, KIND_JOINS, NOT_NAMES, PLACE_WORDS } from './words.ts';
import { because } from '../reasons.ts';
import { WordClass } from '../word-class.ts';

/*
 * Names that no list knows and no word in them explains, told by the noun beside them: "the newspaper Orlo Tribune",
 * "the charity Bread First", "the Vashk Online website". All their mentions in the article count.
 */

/** Types by the last word of a noun, then by the whole noun: most words end none. */
type KindTable = Map<string, Map<string, ActorType>>;

function tableOf(rows: readonly { type: string; nouns: string[] }[]): KindTable {
  const table: KindTable = new Map();
  for (const { type, nouns } of rows)
    for (const noun of nouns) {
      const last = noun.slice(noun.lastIndexOf(' ') + 1);
      table.set(last, (table.get(last) ?? new Map<string, ActorType>()).set(noun, type as ActorType));
    }
  return table;
}

const BEFORE = tableOf(nameKinds.before);
/** These count with a modifier of their own only: "the pressure group Red Line", not "the group Tuesday". */
const MODIFIED = tableOf(nameKinds.modified);
const AFTER = tableOf(nameKinds.after);
/** Last words of all those nouns, told before the tables are asked. */
const KINDS = new WordClass(
  [BEFORE, MODIFIED, AFTER].flatMap((table) => [...table.keys()].map((word) => word.toLowerCase())),
);
const TIMES = new Set([...DAY_WORDS, ...MONTH_WORDS]);
const QUOTE = /^["“”'‘’]$/;
/** "the al-Orla-linked group", "the Vashk-based charity": a modifier, not a name. */
const LINKED = /-(?:linked|based|led|run|backed|affiliated|aligned|owned|funded|born|held)$/;
const LONGEST = 6;

/** What the noun that ends at a token says of a name beside it; the longer noun first ("news agency" before "agency"). */
function kindAt(tokens: readonly Token[], index: number, table: KindTable): ActorType | null {
  const { text } = tokens[index]!;
  const nouns = table.get(text);
  if (!nouns) return null;
  return nouns.get(`${tokens[index - 1]?.lower ?? ''} ${text}`) ?? nouns.get(text) ?? null;
}

const opens = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isCapital(token) || isJoinedName(token)) &&
  !LINKED.test(token.text) &&
  !NOT_NAMES.has(token.text) &&
  !TIMES.has(token.lower);

/** Last token of the name that starts at `index`; -1 when none does. */
function nameEnd(tokens: readonly Token[], index: number, sentence: Sentence): number {
  if (index > sentence.last || !opens(tokens[index])) return -1;
  let last = index;
  for (let j = index + 1; j <= sentence.last && j - index < LONGEST; j++) {
    const { lower, text } = tokens[j]!;
    // "Channel 11", "Article 7"
    if (isCapital(tokens[j]) || isJoinedName(tokens[j]!) || (j === last + 1 && /^\d{1,3}$/.test(text)))
      last = j;
    else if (!KIND_JOINS.has(lower) || j - last > 1) break;
  }
  return last;
}

/** "the company Ana Ruiz founded", "the union leader": a person's name, a place or a name that is known already. */
function isOther(
  { tokens }: AnalysedDocument,
  first: number,
  last: number,
  taken: (index: number) => boolean,
  placed: (index: number) => boolean,
): boolean {
  let places = 0;
  for (let i = first; i <= last; i++) {
    if (taken(i)) return true;
    if (placed(i)) places++;
  }
  if (places === last - first + 1 || PLACE_WORDS.has(tokens[last]!.text)) return true;
  return titleAt(tokens, first, last) !== null || GIVEN_NAMES.has(fold(tokens[first]!.text));
}

/** Names that only the noun beside them explains, with all their mentions. Empty when there are none. */
export function kindNames(
  document: AnalysedDocument,
  taken: (index: number) => boolean,
  placed: (index: number) => boolean,
): Candidate[] {
  const { tokens } = document;
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    if (isTitleCase(document, sentence)) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (!KINDS.has(tokens[i]) || (isCapital(tokens[i]) && tokens[i]!.text !== 'NGO')) continue;
      const name = nameBehind(document, i, sentence) ?? nameInFront(document, i, sentence);
      if (!name || isOther(document, name.first, name.last, taken, placed)) continue;
      found.push(
        namedParty(document, name.first, name.last, {
          rule: 'name-by-kind',
          type: name.type,
          is: name.type === 'militia' ? 'group' : 'org',
          confidence: 0.7,
          reason: because('word-beside-name', { word: tokens[i]!.text }),
        }),
      );
    }
  }
  return [...found, ...againIn(document, found, taken)];
}

interface Name {
  first: number;
  last: number;
  type: ActorType;
}

const isModifier = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(token.tag) && !isCapital(token);

function nameBehind({ tokens }: AnalysedDocument, noun: number, sentence: Sentence): Name | null {
  const before = noun > sentence.first ? tokens[noun - 1]! : undefined;
  const type = kindAt(tokens, noun, BEFORE) ?? (isModifier(before) ? kindAt(tokens, noun, MODIFIED) : null);
  if (!type) return null;
  const quoted = QUOTE.test(tokens[noun + 1]?.text ?? '') ? 1 : 0;
  const first = noun + 1 + quoted;
  const last = nameEnd(tokens, first, sentence);
  return last < 0 ? null : { first, last, type };
}

function nameInFront({ tokens }: AnalysedDocument, noun: number, sentence: Sentence): Name | null {
  const type = kindAt(tokens, noun, AFTER);
  if (!type) return null;
  let last = noun - 1;
  if (tokens[last]?.lower === 'news') last--;
  if (QUOTE.test(tokens[last]?.text ?? '')) last--;
  if (last <= sentence.first || !opens(tokens[last])) return null;
  let first = last;
  while (first - 1 > sentence.first && last - first < LONGEST && opens(tokens[first - 1])) first--;
  const lead = QUOTE.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return tokens[lead]?.lower === 'the' ? { first, last, type } : null;
}
