import type { AnalysedDocument } from '../document.ts';
import type { ScopeClaim } from './story.ts';
import { wordsOf } from './words.ts';

/** Words around a casualty that make it no fact. */
interface NoFactRow {
  id: string;
  /**
   * What the pattern is tested on, in lower case: the words of the clause up to the claim (where nothing is said), those
   * up to its verb or noun, those from there on, or all of the sentence up to the claim.
   */
  on?: 'trigger' | 'after' | 'sentence';
  pattern: RegExp;
  example: string;
  counter: string;
}

/** Tokens before a claim that are read for such words. */
const WINDOW = 9;

export const NO_FACT_ROWS: NoFactRow[] = [
  {
    id: 'threat',
    pattern:
      / (?:threaten(?:ed|ing|s)?|vow(?:ed|ing|s)?|plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|conspir\w+|attempt(?:s|ed|ing)?|intend(?:ed|s)?|want(?:ed|s)?|tried|trying|aim(?:ed|s|ing)?|hop(?:ed|ing)|order(?:ed|s)?) (?:\S+ ){0,2}(?:to|of|against) (?:\S+ )?\S+ $/,
    example: 'The gang threatened to kill the hostages.',
    counter: 'The gang that made the threat killed the hostages.',
  },
  {
    id: 'attempted',
    pattern: / (?:attempted|imminent|planned|averted|foiled|thwarted|kidnap plot|murder plot) (?:\S+ )?$/,
    example: 'He was tried for the attempted murder of a guard.',
    counter: 'He was tried for the murder of a guard.',
  },
  {
    id: 'fear',
    on: 'trigger',
    pattern: / (?:afraid|dread|terrified|scared|frightened|fears?|fearful) of (?:\S+ ){0,2}$/,
    example: 'Traders live in dread of being murdered.',
    counter: 'Traders fear for a man who was murdered.',
  },
  {
    id: 'would-cost',
    pattern: / (?:could|may|might|would|can|will) cost (?:\S+ ){1,4}$/,
    example: 'A war could cost thousands of lives.',
    counter: 'A war has cost thousands of lives.',
  },
  {
    id: 'until-another',
    pattern: / (?:until|before|when) (?:another|the next|yet another) (?:\S+ ){0,2}$/,
    example: 'We cannot wait until another child dies.',
    counter: 'They waited until two other children had died.',
  },
  {
    id: 'lies',
    pattern: / (?:lies|rumou?rs|fabrications|hoax|fakes?) (?:about|of|that) (?:\S+ ){0,3}$/,
    example: 'The command spreads lies about 30 killed in Orlo.',
    counter: 'The command told of 30 killed in Orlo.',
  },
  {
    id: 'plot',
    on: 'after',
    pattern: /^ \S+ (?:plots?|bids?|attempts?|threats?|conspirac(?:y|ies)) /,
    example: 'He spoke of a kidnap plot against a reporter and four others.',
    counter: 'He spoke of a kidnap victim and four others.',
  },
  {
    id: 'refuted',
    on: 'sentence',
    pattern:
      / (?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|correct(?:s|ed|ing)?|retract(?:s|ed|ing)?) (?:\S+ ){0,6}(?:allegations?|reports?|accounts?|rumou?rs?|accusations?|suggestions?) (?:(?!(?:and|said|says) )[^ ,;]+ ){0,8}?(?:that|, according to which) (?:(?!(?:said|says|who|whose|which|after|before|while|;) )\S+ ){0,12}$/,
    example: 'The ministry rejected a report by two papers that its men had beaten a warder to death.',
    counter: 'The ministry rejected a report by two papers that it was late after a warder died.',
  },
  {
    id: 'condition',
    pattern:
      / (?:(?<!wonder |wondered |wonders |wondering |asked |asks |ask |asking |see |know |knew )if|unless|lest|in case) (?:\S+ ){1,3}$| if (?:some(?:one|body)|any(?:one|body)|another) (?:\S+ ){0,5}$/,
    example: 'If two men die, the deal is off.',
    counter: 'Two men died and the deal is off.',
  },
  {
    id: 'prevent',
    pattern:
      / (?:prevent|avoid|avert|avoiding|preventing|without|risk of|danger of|fear of|halt) (?:\S+ ){1,3}$/,
    example: 'They want to avoid the killing of civilians.',
    counter: 'The killing of civilians went on.',
  },
  {
    id: 'sought',
    pattern: / seeking (?:to|the|an?|his|her|their|more|further) (?:\S+ ){1,2}$/,
    example: 'Gunmen seeking the murder of the governor wait in the hills.',
    counter: 'Gunmen seeking revenge murdered the governor in the hills.',
  },
];

/** Why a claim states no fact, by the words around it; null when it does. */
export function noFact(document: AnalysedDocument, claim: ScopeClaim): string | null {
  const { tokens, sentences } = document;
  const sentence = sentences[claim.sentence]!;
  /** The words of the clause up to a token. */
  const before = (end: number): string => {
    let first = end;
    while (first > sentence.first && end - first < WINDOW && !/^[,;:"“”]$/.test(tokens[first - 1]!.text))
      first--;
    return wordsOf(document, first, end);
  };
  const texts = {
    claim: before(claim.first),
    trigger: before(claim.trigger),
    after: wordsOf(document, claim.trigger, Math.min(sentence.last, claim.trigger + 2)),
    sentence: wordsOf(document, sentence.first, claim.first),
  };
  for (const { id, on = 'claim', pattern } of NO_FACT_ROWS) {
    const match = pattern.exec(texts[on]);
    if (match) return `"${match[0].trim()}" (${id})`;
  }
  return null;
}
