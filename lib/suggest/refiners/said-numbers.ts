import { readQuantityAt } from '../../text/quantities.ts';
import type { AnalysedDocument } from '../document.ts';
import { unitAt } from '../syntax/phrases.ts';
import type { ParsedSentence } from '../syntax/units.ts';
import type { NumberAt } from './each-of.ts';

/** Verbs that give another figure of the same thing: "the union said 19", "the Red Cross counted nine". */
const GIVING =
  /^(?:say|report|count|claim|list|tally|confirm|cite|estimate|verify|document|mention|suggest|put|set|place|speak|talk|tell)$/;
/** Units after a claim within which such a figure belongs to it. */
const REACH = 30;
/** Nouns for a number that somebody puts at another. */
const FIGURE = /^(?:figure|number|numbers|count|tally|total|it|dead)$/;

/** Where the number of a figure stands: behind "puts the figure at", "spoke of", right behind other verbs of giving; -1 where none may. */
function figureUnit({ tokens }: AnalysedDocument, p: ParsedSentence, i: number, lemma: string): number {
  const link = (k: number, word: string): boolean => {
    const unit = unitAt(p, k);
    return unit?.type === 'prep' && unit.lower === word;
  };
  if (/^(?:speak|talk|tell)$/.test(lemma)) return link(i + 1, 'of') ? i + 2 : -1;
  if (!/^(?:put|set|estimate|place)$/.test(lemma)) return i + 1;
  const figure = unitAt(p, i + 1);
  if (figure?.type !== 'np' || !FIGURE.test(tokens[figure.chunk.head]!.lower))
    return lemma === 'estimate' ? i + 1 : -1;
  return link(i + 2, 'at') ? i + 3 : -1;
}

/** Nouns for a number that is told by itself: "its count is nine", "a tally of 40". */
const COUNT = /^(?:count|counts|figure|figures|tally|tallies|number|toll|total)$/;

const PERIOD = /^(?:week|month|year)$/;

/** Where the number of such a noun at unit `i` stands: "its own count is nine", "raised its count to nine", "a figure of 100", "last month it was 44"; -1 for none. */
function countUnit({ tokens }: AnalysedDocument, p: ParsedSentence, i: number): number {
  const noun = p.units[i]!;
  const link = unitAt(p, i + 1);
  if (noun.type !== 'np' || !link) return -1;
  // "Last month it was 44"
  const before = unitAt(p, i - 1);
  const compared = tokens[noun.chunk.head]!.lower === 'it' && before?.type === 'np' && i === 1;
  if (!COUNT.test(tokens[noun.chunk.head]!.lower) && !compared) return -1;
  const is = link.type === 'vg' && /^(?:be|exceed|reach)$/.test(link.verb.lemma) && !link.verb.negated;
  if (compared) return is && PERIOD.test(tokens[before.last]!.lower) ? i + 2 : -1;
  // "the total since 1980 exceeds 18,000"
  const later = unitAt(p, i + 3);
  if ((link.type === 'prep' || link.type === 'sub') && link.lower === 'since')
    return later?.type === 'vg' && /^(?:be|exceed|reach)$/.test(later.verb.lemma) ? i + 4 : -1;
  return is || (link.type === 'prep' && /^(?:of|at|to)$/.test(link.lower)) ? i + 2 : -1;
}

/** The bare number at unit `at`, when nothing is counted by it; null otherwise. */
function numberAt({ tokens }: AnalysedDocument, p: ParsedSentence, at: number): NumberAt | null {
  const number = unitAt(p, at);
  const after = unitAt(p, at + 1);
  if (number?.type !== 'np' || tokens[number.last]!.tag !== 'NUM') return null;
  if (/^(?:1[89]|20)\d\d$/.test(tokens[number.last]!.text)) return null;
  const here = after?.type === 'adv' && /^(?:there|here|so)$/.test(after.lower);
  if (after && !here && !/^(?:comma|stop|cc|quote|close)$/.test(after.type)) return null;
  const words = tokens.slice(number.first, number.last + 1).map(({ lower }) => lower);
  const quantity = readQuantityAt(words, 0);
  return quantity?.to === words.length
    ? { first: number.first, last: number.last, count: quantity.count }
    : null;
}

/**
 * Bare numbers that somebody gives from unit `from` on: "the opposition said 19", "puts the figure at 19", "its own count
 * is nine". Empty when none follows. Counter-examples: "the opposition said 19 May", "puts the cost at 45 crowns".
 */
export function saidNumbers(document: AnalysedDocument, p: ParsedSentence, from: number): NumberAt[] {
  const found: NumberAt[] = [];
  for (let i = from; i < Math.min(p.units.length, from + REACH); i++) {
    const unit = p.units[i]!;
    const gives =
      unit.type === 'vg' &&
      !unit.verb.passive &&
      !unit.verb.negated &&
      GIVING.test(unit.verb.lemma) &&
      /^(?:np|adv)$/.test(unitAt(p, i - 1)?.type ?? '');
    const at = gives ? figureUnit(document, p, i, unit.verb.lemma) : countUnit(document, p, i);
    const number = at < 0 ? null : numberAt(document, p, at);
    if (number) found.push(number);
  }
  return found;
}
