import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from 'wink-nlp';
import { plainLetters } from '../text/plain-letters.ts';

/** Universal part-of-speech tag as wink-nlp gives it (https://universaldependencies.org/u/pos/). */
export type Tag = PartOfSpeech;

/** One token as the tagger gives it, before offsets are known. */
export interface TaggedWord {
  value: string;
  tag: Tag;
  lemma: string;
}

type Nlp = ReturnType<typeof winkNLP>;

let loaded: Nlp | null = null;

/** The tagger, loaded on first use (about 130 ms) and kept: only sentence boundaries and part of speech run. */
function nlp(): Nlp {
  loaded ??= winkNLP(model, ['sbd', 'pos']);
  return loaded;
}

/**
 * Sentences of `text` as lists of tagged words. White space is not reported: offsets are found by walking the text.
 * Empty when the text holds no token.
 */
export function tagSentences(text: string): TaggedWord[][] {
  const { its } = nlp();
  // The tagger breaks words at letters it does not know: "Lukić" would be two.
  const plain = plainLetters(text);
  const doc = nlp().readDoc(plain);
  const read = doc.tokens().out(its.value) as string[];
  const values = plain === text ? read : asWritten(read, plain, text);
  const tags = doc.tokens().out(its.pos) as Tag[];
  const lemmas = doc.tokens().out(its.lemma as unknown as typeof its.value) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  return spans.map(([first, last]) => {
    const words: TaggedWord[] = [];
    for (let i = first; i <= last; i++) {
      words.push({ value: values[i] ?? '', tag: tags[i] ?? 'X', lemma: lemmas[i] ?? '' });
    }
    return words;
  });
}

/** The words as the text has them, of the words of its plain form. */
function asWritten(words: readonly string[], plain: string, text: string): string[] {
  let at = 0;
  return words.map((word) => {
    const start = plain.indexOf(word, at);
    if (start < 0) return word;
    at = start + word.length;
    return text.slice(start, at);
  });
}
