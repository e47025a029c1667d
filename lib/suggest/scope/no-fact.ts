import type { AnalysedDocument } from '../document.ts';
import type { ScopeClaim } from './story.ts';

/** Words before a casualty that make it no fact. */
interface NoFactRow {
  id: string;
  /** Tested on the lower-case words of the clause before and in the claim. */
  pattern: RegExp;
  example: string;
  counter: string;
}

/** Tokens before a claim that are read for such words. */
const WINDOW = 9;

const NO_FACT_ROWS: NoFactRow[] = [
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
    id: 'condition',
    pattern: / (?:if|unless|lest|in case) (?:\S+ ){1,3}$/,
    example: 'If two men die, the deal is off.',
    counter: 'Two men died and the deal is off.',
  },
  {
    id: 'prevent',
    pattern:
      / (?:prevent|avoid|avert|avoiding|preventing|without|risk of|danger of|fear of|halt|seeking) (?:\S+ ){1,3}$/,
    example: 'They want to avoid the killing of civilians.',
    counter: 'The killing of civilians went on.',
  },
];

/** Why a claim states no fact, by the words before it; null when it does. */
export function noFact({ tokens, sentences }: AnalysedDocument, claim: ScopeClaim): string | null {
  const sentence = sentences[claim.sentence]!;
  let first = claim.first;
  while (
    first > sentence.first &&
    claim.first - first < WINDOW &&
    !/^[,;:"“”]$/.test(tokens[first - 1]!.text)
  )
    first--;
  const text = ` ${tokens
    .slice(first, claim.first + 1)
    .map(({ lower }) => lower)
    .join(' ')} `;
  for (const { id, pattern } of NO_FACT_ROWS) {
    const match = pattern.exec(text);
    if (match) return `"${match[0].trim()}" (${id})`;
  }
  return null;
}
