import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import { perSentence } from '../per-sentence.ts';
import { findPlace } from './places.ts';
import type { ScopeClaim, Story } from './story.ts';
import { WordTable } from '../word-class.ts';

/** Tags of the words that are weighed by themselves: all but names, numbers and signs. */
const WORD_TAGS = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'SCONJ', 'ADP', 'PRON', 'DET', 'AUX']);
/** Tags of the words whose forms are also weighed together: "kills", "killed" and "killing". */
const FORM_TAGS = new Set(['VERB', 'NOUN', 'ADJ']);

/** The name of the feature of a word, put together once a word. */
const NAME = new WordTable((lower) => `word:${lower}`);

/** The words of a sentence as features of the claims in it, each with its plain form where that differs. */
const ownWords = perSentence(({ tokens }, { first, last }): readonly string[] => {
  const words = tokens.slice(first, last + 1);
  return [
    ...words.filter(({ tag }) => WORD_TAGS.has(tag)).map((token) => NAME.of(token)),
    ...words
      .filter(({ tag, lemma, lower }) => FORM_TAGS.has(tag) && lemma !== lower)
      .map(({ lemma }) => `word:=${lemma}`),
  ];
});

/** Whether title and lead know the place that the sentence of a claim names. */
function placeFeature(document: AnalysedDocument, { title, lead }: Story, claim: ScopeClaim): string {
  const place = findPlace(document, claim.sentence, claim.trigger);
  if (!place) return 'place:none';
  const names = (place.text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).map((name) => singular(name.toLowerCase()));
  if (names.some((name) => title.has(name))) return 'place:title';
  return names.some((name) => lead.has(name)) ? 'place:lead' : 'place:new';
}

/** How many of the names in the paragraph of a claim title and lead know. */
function paragraphFeature({ sentences }: AnalysedDocument, { names }: Story, claim: ScopeClaim): string {
  const { all, known } = names.get(sentences[claim.sentence]!.block) ?? { all: 0, known: 0 };
  if (all === 0) return 'paragraph:no-names';
  if (known === 0 || known === all) return `paragraph:${known === 0 ? 'new' : 'known'}`;
  return `paragraph:${2 * known > all ? 'mostly' : 'partly'}-known`;
}

/**
 * The features that lie around a claim: the words of its sentence, and whether title and lead know the place and the names. `early` claims are in the title or the lead themselves.
 */
export function surroundingsOf(
  document: AnalysedDocument,
  story: Story,
  claim: ScopeClaim,
  early: boolean,
): string[] {
  const found = [...ownWords(document, document.sentences[claim.sentence]!)];
  if (!early) found.push(placeFeature(document, story, claim), paragraphFeature(document, story, claim));
  return found;
}
