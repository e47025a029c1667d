import { DAY_WORDS, MONTH_WORDS } from '../data/time-words.ts';
import { perSentence } from '../per-sentence.ts';
import { WordClass, WordTable } from '../word-class.ts';

/** How far from the article a date phrase lies, by its words: this week, another time, or a stretch of time. */
export type DateKind = 'near' | 'year' | 'month' | 'past' | 'later' | 'stretch';

export interface DatePhrase {
  first: number;
  last: number;
  kind: DateKind;
  /** The year named, or null. */
  year: number | null;
  /** The month named, 0 to 11, or null. */
  month: number | null;
  /** The day of the week named, its first three letters; null where there is none. */
  day?: string | null;
}

const days = new WordClass(DAY_WORDS);
const months = new Map(MONTH_WORDS.map((word, index) => [word, index % 12] as const));
const YEAR = /^(?:1[89]|20)\d\d$/;
const PERIODS = new WordClass(
  'day days hour hours year years month months week weeks decade decades century centuries summer winter spring autumn fall'.split(
    ' ',
  ),
);
const BACK = /^(?:last|previous|past|preceding)$/;

/** "Sept." and "sep" are both September: the short forms stand after the twelve long ones, with one more for September. */
function monthOf(word: string): number | null {
  const lower = word.replace(/\.$/, '');
  if (lower === 'sep' || lower === 'sept') return 8;
  const index = months.get(lower);
  if (index === undefined) return null;
  const short = ['oct', 'nov', 'dec'].indexOf(lower);
  return short >= 0 ? 9 + short : index;
}

const monthTable = new WordTable(monthOf);

/** The date phrases of a sentence in order. A month counts only with a capital; "may" and "march" as verbs do not. */
export const findDates = perSentence(({ tokens }, sentence): readonly DatePhrase[] => {
  const found: DatePhrase[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = tokens[i]!;
    const { lower, text, tag } = token;
    const month = monthTable.of(token);
    if (month !== null && tag !== 'AUX' && tag !== 'VERB' && /^\p{Lu}/u.test(text)) {
      let last = i;
      let year: number | null = null;
      while (
        last < sentence.last &&
        /^(?:\d{1,2}(?:st|nd|rd|th)?|,|of)$/.test(tokens[last + 1]!.text) &&
        last - i < 3
      )
        last++;
      if (last < sentence.last && YEAR.test(tokens[last + 1]!.text)) year = Number(tokens[++last]!.text);
      else while (last > i && !/^\d/.test(tokens[last]!.text)) last--;
      const back = i > sentence.first && BACK.test(tokens[i - 1]!.lower);
      const day = last > i || /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[i - 1]?.text ?? '');
      found.push({
        first: i,
        last,
        kind: back ? 'past' : year !== null ? 'year' : day ? 'near' : 'month',
        year,
        month,
      });
      i = last;
    } else if (tag === 'NUM' && YEAR.test(text))
      found.push({ first: i, last: i, kind: 'year', year: Number(text), month: null });
    else if (days.has(token) && /^\p{Lu}|^(?:today|yesterday|tonight|tomorrow)$/u.test(text))
      found.push({
        first: i,
        last: i,
        kind: 'near',
        year: null,
        month: null,
        day: lower.endsWith('day') && !/^(?:to|yester)/.test(lower) ? lower.slice(0, 3) : null,
      });
    else if (PERIODS.has(token) && i > sentence.first) {
      const before = tokens[i - 1]!.lower;
      const after = tokens[i + 1]?.lower ?? '';
      const back = /^(?:ago|earlier|before|prior)$/.test(after);
      if (/^(?:hour|day)/.test(lower)) {
        if (back && after !== 'ago')
          found.push({ first: i - 1, last: i + 1, kind: 'past', year: null, month: null });
      } else if (back || after === 'later')
        found.push({
          first: i - 1,
          last: i + 1,
          kind: after === 'later' ? 'later' : 'past',
          year: null,
          month: null,
        });
      else if (BACK.test(before) && lower === 'week' && tokens[i - 2]?.lower === 'the')
        found.push({ first: i - 1, last: i, kind: 'near', year: null, month: null });
      else if (BACK.test(before) && !lower.endsWith('s'))
        found.push({ first: i - 1, last: i, kind: 'past', year: null, month: null });
      else if (/^(?:years|months|decades|weeks|decade)$/.test(lower))
        found.push({ first: i - 1, last: i, kind: 'stretch', year: null, month: null });
    } else if (text.length === 5 && /^\d{4}s$/.test(text))
      found.push({ first: i, last: i, kind: 'stretch', year: null, month: null });
  }
  return found;
});
