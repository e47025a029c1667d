import type { TextSpan } from '../../model.ts';
import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import { slice, type AnalysedDocument } from '../document.ts';
import { WordClass } from '../word-class.ts';

const BEFORE = new WordClass(['in', 'at', 'near', 'outside', 'inside', 'around', 'on']);
const TIMES = new Set([...DAY_WORDS, ...MONTH_WORDS]);

/**
 * The words that tell where, nearest to a token within its sentence: a name after "in", "at" or "near", with the nouns
 * around it ("the town of Orlo" gives "the town of Orlo"). Null when none do; days and months are no places.
 */
export function findPlace(document: AnalysedDocument, sentence: number, trigger: number): TextSpan | null {
  const { tokens, sentences, chunkOf } = document;
  const { first, last } = sentences[sentence]!;
  let best: { from: number; to: number } | null = null;
  for (let i = first; i < last; i++) {
    if (!BEFORE.has(tokens[i])) continue;
    let chunk = chunkOf[i + 1];
    if (!chunk || chunk.first !== i + 1) continue;
    const from = chunk.first;
    const inner = tokens[chunk.last + 1]?.lower === 'of' ? chunkOf[chunk.last + 2] : null;
    if (inner && inner.last <= last && tokens[inner.head]!.tag === 'PROPN') chunk = inner;
    const head = tokens[chunk.head]!;
    const owner = /^['’]s?$/.test(tokens[chunk.last + 1]?.text ?? '');
    if (head.tag !== 'PROPN' || owner || TIMES.has(head.lower) || chunk.last > last) continue;
    if (tokens[i]!.lower === 'on' && chunk === chunkOf[i + 1]) continue;
    if (!best || Math.abs(from - trigger) < Math.abs(best.from - trigger)) best = { from, to: chunk.last };
  }
  return best && slice(document, best.from, best.to);
}
