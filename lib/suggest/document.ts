import type { Article, Block, Span } from '../model.ts';
import { blankLongWords, blankRanges, cutSentence, cutSpan } from './bounds.ts';
import { findBoilerplate } from './boilerplate.ts';
import { findChunks, type Chunk } from './chunks.ts';
import titles from './data/titles.json' with { type: 'json' };
import { isSpace } from './letters.ts';
import { repairTags } from './tag-repair.ts';
import { wordOf, wordWritten } from './word-class.ts';
import { tagSentences, type Tag, type TaggedWord } from './wink.ts';

/** One word, number or sign. `article.text.slice(start, end) === text` always holds. */
export interface Token extends Span {
  /** Position in `AnalysedDocument.tokens`. */
  index: number;
  text: string;
  lower: string;
  /** Number of `lower`, by which classes of words are told: see `WordClass`. */
  word: number;
  lemma: string;
  tag: Tag;
  /** White space stands before it. */
  spaced: boolean;
  sentence: number;
}

/** A sentence; `first` and `last` are token positions, both inclusive. */
export interface Sentence extends Span {
  index: number;
  /** Position in `AnalysedDocument.blocks`. */
  block: number;
  first: number;
  last: number;
  chunks: Chunk[];
  /** What was read of it before: see `perSentence`. */
  remembered: unknown[];
}

/** A block of the article; `silent` when nothing may be suggested in it, with the reason. */
export interface AnalysedBlock extends Block {
  index: number;
  silent: string | null;
}

/** The article with its tokens, sentences and noun chunks: what actors and claims are found in. */
export interface AnalysedDocument {
  article: Article;
  text: string;
  blocks: AnalysedBlock[];
  tokens: Token[];
  /** Sentences of blocks that may speak, in order of the text. */
  sentences: Sentence[];
  /** The chunk that holds a token, by token position. */
  chunkOf: (Chunk | null)[];
}

/** How far the walk looks for a token that the tagger reports differently from the text. */
const RESYNC_LIMIT = 40;

/** Joins between the parts of one word: "al-Qaida", "12-year-old". */
const isHyphen = ({ text }: RawToken): boolean => text === '-' || text === '‐' || text === '‑';

/**
 * Places where a block is cut before tagging: line breaks, but for those of a wrapped line ("were\nkilled"), and captions glued to the next sentence
 * ("[Ana Ruiz/Newswire]Mourners carry").
 */
const CUT = /(?<![\p{L},]\r?)\n|\n(?!\p{Ll})|(?<=\])(?=\p{Lu}\p{Ll})/gu;

function pieces(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  const body = text.slice(block.start, block.end);
  if (!body.includes('\n') && !body.includes(']')) return body.trim() === '' ? [] : [block];
  let from = 0;
  for (const match of body.matchAll(CUT)) {
    spans.push({ start: block.start + from, end: block.start + match.index });
    from = match.index + match[0].length;
  }
  spans.push({ start: block.start + from, end: block.end });
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** A token before its place in the document is known: `index` and `sentence` are filled in by `analyse`. */
type RawToken = Token;

/** Tokens of one sentence with offsets, found by walking `text` from `cursor`; a token that cannot be found is left out. */
function locate(words: TaggedWord[], text: string, cursor: number, limit: number): RawToken[] {
  const found: RawToken[] = [];
  let at = cursor;
  for (const { value, tag, lemma } of words) {
    let start = at;
    while (start < limit && isSpace(text, start)) start++;
    if (value.trim() === '') continue;
    if (!text.startsWith(value, start)) {
      const near = text.slice(start, Math.min(limit, start + RESYNC_LIMIT + value.length)).indexOf(value);
      if (near < 0) continue;
      start += near;
    }
    const end = start + value.length;
    if (end > limit) break;
    const { lower, word } = wordWritten(value);
    found.push({
      index: 0,
      sentence: 0,
      text: value === lower ? lower : value,
      lower,
      word,
      lemma: lemma === lower ? lower : wordOf(lemma).lower,
      tag,
      start,
      end,
      spaced: start > at || start === cursor,
    });
    at = end;
  }
  return found;
}

const isWord = (token: RawToken): boolean => /[\p{L}\p{N}]$/u.test(token.text);

/** Joins hyphenated words into one token with the tag of the last part; "Russian-backed" becomes an adjective. */
function joinHyphens(tokens: RawToken[], text: string): RawToken[] {
  const joined: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = joined.at(-1);
    const after = tokens[i + 1];
    const joins =
      !token.spaced &&
      isHyphen(token) &&
      before &&
      after &&
      !after.spaced &&
      isWord(before) &&
      /^[\p{L}\p{N}]/u.test(after.text) &&
      !(/^\d/.test(before.text) && /^\d/.test(after.text));
    if (!joins) {
      joined.push(token);
      continue;
    }
    const whole = text.slice(before.start, after.end);
    const participle =
      after.tag === 'VERB' && /(?:ed|ing|led|born|held|run|torn|made|owned)$/i.test(after.text);
    const adjective = participle || after.tag === 'ADJ' || after.tag === 'ADV' || /^\d/.test(before.text);
    // The token is this function's own: a changed one keeps the shape of all tokens, a copy would not.
    before.tag = before.tag === 'NUM' && after.tag === 'NUM' ? 'NUM' : adjective ? 'ADJ' : after.tag;
    before.lemma = before.lower + '-' + after.lemma;
    before.text = whole;
    ({ lower: before.lower, word: before.word } = wordOf(whole.toLowerCase()));
    before.end = after.end;
    i++;
  }
  return joined;
}

/** Abbreviations after which a sentence seldom ends, and words that begin one all the same. */
const ABBREVIATION =
  /^(?:(?:\p{Lu}\.)+|Gen\.|Col\.|Maj\.|Lt\.|Sgt\.|Capt\.|Rev\.|Sen\.|Rep\.|Gov\.|Dr\.|Mr\.|Mrs\.|Ms\.|St\.|No\.|Prof\.|Msgr\.|Fr\.)$/u;
/** Ranks whose point the tagger parts from them: "Pfc" ".". */
const RANKS = new Set(titles.titles.flatMap(({ title }) => (/^\p{L}+\.$/u.test(title) ? [title] : [])));
const OPENERS = new Set<Tag>(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'ADV', 'AUX']);

/** Joins what the tagger parted after "U.S." or "Gen.": "U.S. | Citizen David Kent". */
function joinAbbreviations(sentences: TaggedWord[][]): TaggedWord[][] {
  const joined: TaggedWord[][] = [];
  for (const words of sentences) {
    const before = joined.at(-1);
    const last = before?.at(-1)?.value ?? '';
    const next = words[0];
    const shortened = ABBREVIATION.test(last) || (last === '.' && RANKS.has(`${before?.at(-2)?.value}.`));
    if (before && next && shortened && !OPENERS.has(next.tag) && /^\p{L}/u.test(next.value))
      before.push(...words);
    else joined.push([...words]);
  }
  return joined;
}

/**
 * Reads an article into tokens, sentences and noun chunks. Offsets are UTF-16 into `article.text`.
 * Hidden ranges and silent blocks (related links, newsletter boxes, comment forms) yield no tokens.
 * An article without text gives empty lists.
 */
export function analyse(article: Article): AnalysedDocument {
  // Hidden words are not read, and offsets stay.
  const text = blankLongWords(blankRanges(article.text, article.hidden));
  const blocks = findBoilerplate(article.blocks, text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const chunkOf: (Chunk | null)[] = [];
  for (const block of blocks) {
    if (block.silent !== null) continue;
    for (const piece of pieces(text, block).flatMap((span) => cutSpan(text, span))) {
      let cursor = piece.start;
      const tagged = joinAbbreviations(tagSentences(text.slice(piece.start, piece.end)));
      for (const words of tagged.flatMap(cutSentence)) {
        const raw = repairTags(joinHyphens(locate(words, text, cursor, piece.end), text));
        if (raw.length === 0) continue;
        const first = tokens.length;
        for (const token of raw) {
          token.index = tokens.length;
          token.sentence = sentences.length;
          tokens.push(token);
        }
        const last = tokens.length - 1;
        const chunks = findChunks(tokens, first, last);
        for (let i = first; i <= last; i++) chunkOf.push(null);
        for (const chunk of chunks) chunkOf.fill(chunk, chunk.first, chunk.last + 1);
        cursor = tokens[last]!.end;
        sentences.push({
          index: sentences.length,
          block: block.index,
          first,
          last,
          start: tokens[first]!.start,
          end: cursor,
          chunks,
          remembered: [],
        });
      }
    }
  }
  return { article, text: article.text, blocks, tokens, sentences, chunkOf };
}

/** The words from one token to another (both inclusive) as they stand in the text. */
export function slice(document: AnalysedDocument, first: number, last: number): Span & { text: string } {
  const start = document.tokens[first]!.start;
  const end = document.tokens[last]!.end;
  return { start, end, text: document.text.slice(start, end) };
}
