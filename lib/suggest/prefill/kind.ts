import type { CasualtyKind } from '../../model.ts';
import { ACT_ROWS, STATE_WORDS, VERB_ROWS, VICTIM_NOUN_ROWS } from '../data/triggers.ts';
import type { AnalysedDocument, Sentence, Token } from '../document.ts';
import { singular } from '../people.ts';

/** A word that tells the kind of a casualty. */
export interface Trigger {
  kind: CasualtyKind;
  /** Token position; where no word tells the kind, the first token of the selection. */
  token: number;
}

/** The kind where no word tells it: it says that people came to harm and not which harm. */
export const UNTOLD_KIND: CasualtyKind = 'combined';

/** "killed and wounded" is one kind; further apart they are two claims. */
const JOINED = 3;

const verbs = new Map(VERB_ROWS.flatMap(({ kind, lemmas }) => lemmas.split(' ').map((word) => [word, kind])));
const nouns = new Map(
  [...ACT_ROWS, ...VICTIM_NOUN_ROWS].flatMap(({ kind, nouns: words }) =>
    words.split(' ').map((word): [string, CasualtyKind] => [word, kind]),
  ),
);

function kindOf({ tag, lemma, lower }: Token): CasualtyKind | null {
  if (Object.hasOwn(STATE_WORDS, lower)) return STATE_WORDS[lower]!;
  // The tagger takes "wound" for a form of "wind", so the word itself is looked up too.
  const byVerb = verbs.get(lemma) ?? verbs.get(lower);
  if (byVerb && tag !== 'PROPN') return byVerb;
  return nouns.get(singular(lower)) ?? null;
}

function triggersIn({ tokens }: AnalysedDocument, first: number, last: number): Trigger[] {
  return tokens.slice(first, last + 1).flatMap((token) => {
    const kind = kindOf(token);
    return kind ? [{ kind, token: token.index }] : [];
  });
}

/** "killed or wounded": two harms that one number is told of. */
function isJoined({ tokens }: AnalysedDocument, one: Trigger, other: Trigger): boolean {
  const between = tokens.slice(one.token + 1, other.token);
  return (
    other.token - one.token <= JOINED &&
    one.kind !== other.kind &&
    between.some(({ lower }) => /^(?:and|or|and\/or)$/.test(lower)) &&
    between.every(({ tag }) => tag !== 'NUM')
  );
}

/**
 * The kind that the words tell: by the first telling word of the selection, else by the one of the sentence that is
 * nearest to it, else `combined`. Token positions are inclusive.
 *
 * @example triggerFor(document, sentence, 2, 4) // "12 bystanders wounded" -> { kind: 'injured', token: 4 }
 */
export function triggerFor(
  document: AnalysedDocument,
  sentence: Sentence,
  first: number,
  last: number,
): Trigger {
  const within = triggersIn(document, first, last);
  const distance = ({ token }: Trigger): number =>
    token < first ? first - token : token > last ? token - last : 0;
  const [told] =
    within.length > 0
      ? within
      : triggersIn(document, sentence.first, sentence.last).toSorted((a, b) => distance(a) - distance(b));
  if (!told) return { kind: UNTOLD_KIND, token: first };
  const beside = triggersIn(document, sentence.first, sentence.last).some(
    (other) => isJoined(document, told, other) || isJoined(document, other, told),
  );
  return beside ? { ...told, kind: 'combined' } : told;
}
