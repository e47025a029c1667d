import type { Scope, TextSpan } from '../model.ts';
import { DAY_WORDS, MONTH_WORDS } from './data/time-words.ts';
import { slice, type AnalysedDocument, type Sentence } from './document.ts';

/** What tells the scope of a claim, with the words that tell it. */
export interface ScopeReading {
  scope: Scope;
  reason: string | null;
  date: TextSpan | null;
}

interface ScopeRow {
  id: string;
  scope: 'cumulative' | 'other';
  pattern: RegExp;
  example: string;
  counter: string;
}

const MONTHS = MONTH_WORDS.filter((word) => word.length > 3).join('|');

/** Phrases that give a claim another scope than the event; tested on the lower-case words of the clause, first hit counts. */
export const SCOPE_ROWS: ScopeRow[] = [
  {
    id: 'since',
    scope: 'cumulative',
    pattern: new RegExp(
      `\\bsince (?:the (?:beginning|start|outbreak|launch|onset)|(?:last |late |early |mid-)?(?:\\d{4}|${MONTHS}|year|october|then|that time)|the (?:war|conflict|coup|offensive|crisis|insurgency|uprising|fighting) |hostilities)`,
    ),
    example: 'More than 9,000 have died since January.',
    counter: 'He has been missing since he left home.',
  },
  {
    id: 'so-far',
    scope: 'cumulative',
    pattern: /\b(?:so far )?(?:this|in the (?:past|last)) (?:year|decade)\b|\bso far in \d{4}\b/,
    example: 'Forty have been killed so far this year.',
    counter: 'Forty have been killed so far.',
  },
  {
    id: 'span',
    scope: 'cumulative',
    pattern:
      /\b(?:in|over|during|for|within) (?:the )?(?:past|last|previous|first)? ?(?:few|several|two|three|four|five|six|seven|eight|nine|ten|\d+|many|a dozen)?(?: or so)? ?(?:years|months|decades|decade)\b/,
    example: 'Hundreds have died over the past six years.',
    counter: 'He was held for two hours.',
  },
  {
    id: 'war',
    scope: 'cumulative',
    pattern:
      /\b(?:war|conflict|insurgency|uprising|violence|fighting|unrest|rebellion)\b[^.;]{0,60}\b(?:has|have) (?:now )?(?:killed|claimed|left|cost|displaced)\b|\bduring the (?:\S+ )?(?:civil )?(?:war|conflict|dictatorship)\b|\b\d+ years of (?:civil )?war\b/,
    example: 'The war has claimed thousands of lives.',
    counter: 'The war began when two men were killed.',
  },
  {
    id: 'rate',
    scope: 'cumulative',
    pattern: /\b(?:per|each|every) (?:day|week|month|year)\b|\ban average of\b|\bannually\b|\byearly\b/,
    example: 'Ten people die each month.',
    counter: 'Ten people died on each side.',
  },
  {
    id: 'ago',
    scope: 'other',
    pattern: /\b(?:years?|months?|decades?|weeks?) (?:ago|earlier|before)\b/,
    example: 'Two years ago a raid killed six.',
    counter: 'Two days ago a raid killed six.',
  },
  {
    id: 'last-period',
    scope: 'other',
    pattern:
      /\b(?:last|previous) (?:year|month|decade|century|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december)\b/,
    example: 'Last month a similar raid killed 16.',
    counter: 'The last man died.',
  },
  {
    id: 'earlier-this',
    scope: 'other',
    pattern: /\bearlier (?:this|in the) (?:month|year)\b|\bearlier this week\b/,
    example: 'Earlier this month a raid killed two.',
    counter: 'Earlier, two men died.',
  },
  {
    id: 'similar',
    scope: 'other',
    pattern:
      /\b(?:similar|previous|earlier|separate|unrelated) (?:attack|incident|raid|strike|bombing|assault|shooting|kidnapping|abduction|massacre|case)s?\b/,
    example: 'A previous attack killed nine.',
    counter: 'A similar number was wounded.',
  },
];

const YEAR = /^(?:1[89]\d\d|20\d\d)$/;
const monthWords = new Set(MONTH_WORDS);
const dayWords = new Set(DAY_WORDS);

/** The year the article is about: the published one, else the most frequent late year of its first lines, else null. */
export function articleYear(document: AnalysedDocument): number | null {
  const published = /^(\d{4})/.exec(document.article.published ?? '');
  if (published) return Number(published[1]);
  const head = /\b(20\d\d)\b/.exec(document.text.slice(0, 400));
  return head ? Number(head[1]) : null;
}

/** The words that tell when, nearest to a token within its sentence; null when none do. */
export function findDate(document: AnalysedDocument, sentence: Sentence, trigger: number): TextSpan | null {
  const { tokens } = document;
  let best: { first: number; last: number } | null = null;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = tokens[i]!;
    const month = monthWords.has(token.lower) && /^\p{Lu}/u.test(token.text) && token.tag !== 'AUX';
    const day = dayWords.has(token.lower);
    const year = YEAR.test(token.text);
    if (!month && !day && !year) continue;
    let first = i;
    let last = i;
    if (month && /^\d{1,2}$/.test(tokens[i - 1]?.text ?? '')) first--;
    while (
      last < sentence.last &&
      (/^\d{1,4}(?:st|nd|rd|th)?$/.test(tokens[last + 1]!.text) ||
        (tokens[last + 1]!.text === ',' && YEAR.test(tokens[last + 2]?.text ?? '')))
    )
      last++;
    if (!best || Math.abs(i - trigger) < Math.abs(best.first - trigger)) best = { first, last };
    i = last;
  }
  return best ? slice(document, best.first, best.last) : null;
}

/** The tokens of the clause around the trigger: up to the nearest full stops, semicolons and dashes. */
function clauseText({ tokens }: AnalysedDocument, sentence: Sentence, trigger: number): string {
  let first = trigger;
  let last = trigger;
  while (first > sentence.first && !/^[;:]$/.test(tokens[first - 1]!.text)) first--;
  while (last < sentence.last && !/^[;:]$/.test(tokens[last + 1]!.text)) last++;
  const words: string[] = [];
  for (let i = first; i <= last; i++) words.push(tokens[i]!.lower);
  return words.join(' ');
}

/** The scope of a claim triggered at `trigger`, from the words of its clause and the kind of its block. */
export function readScope(
  document: AnalysedDocument,
  sentence: Sentence,
  trigger: number,
  year: number | null,
): ScopeReading {
  const date = findDate(document, sentence, trigger);
  const text = clauseText(document, sentence, trigger);
  for (const row of SCOPE_ROWS) {
    const match = row.pattern.exec(text);
    if (match) return { scope: row.scope, reason: `"${match[0].trim()}" (${row.id})`, date };
  }
  const caption = document.blocks[sentence.block]?.kind === 'caption';
  const stated = date ? /\b((?:1[89]|20)\d\d)\b/.exec(date.text) : null;
  if (caption && date) return { scope: 'other', reason: 'caption with a date of its own', date };
  if (stated && year !== null && Number(stated[1]) !== year)
    return { scope: 'other', reason: `dated ${stated[1]}`, date };
  if (stated && year === null && date && YEAR.test(date.text))
    return { scope: 'other', reason: `dated ${stated[1]}`, date };
  return { scope: 'event', reason: null, date };
}
