/** Groups of dead that may be the same people: nothing is added up until the coder says that they are not. */
import { aboutSame } from '../compare/maybe-same';
import { idOf, type FactGroup, type Facts } from './facts';
import type { Reading } from './figures';
import type { Applied, Question } from './types';

/** A sum in figures: the number, its ends where there is none, "?" where nobody gives any. */
function sumWords({ best, low, high }: Reading): string {
  if (best !== null) return String(best);
  if (low === null || high === null) return '?';
  return low === high ? String(low) : `${low}–${high}`;
}

/**
 * @param same what is read when they are the same people
 * @param apart what is read when they are not
 * @returns the one that the coder chose; without an answer no best number, and the ends of both
 */
export function asSame(
  { answerTo }: Facts,
  groups: readonly FactGroup[],
  same: Reading,
  apart: Reading,
): Reading {
  const about = aboutSame(groups.map(({ key }) => key));
  const values = {
    list: groups.map(({ victims }) => victims).join(' / '),
    low: sumWords(same),
    high: sumWords(apart),
  };
  const answer = answerTo('samePeople', about);
  const ask: Question = {
    question: 'samePeople',
    about,
    values,
    options: [
      { value: 'same', words: values.low },
      { value: 'apart', words: values.high },
    ],
    input: null,
    claims: groups.flatMap(({ told }) => told.map(idOf)),
    answer,
  };
  const chosen = answer === 'same' ? same : answer === 'apart' ? apart : null;
  if (chosen) {
    const because: Applied = { rule: answer === 'same' ? 'samePeople' : 'otherPeople', values };
    return { ...chosen, because: [...chosen.because, because], asks: [ask, ...chosen.asks] };
  }
  const ends = (pick: (reading: Reading) => number | null): number[] =>
    [same, apart].flatMap((reading) => pick(reading) ?? []);
  const [lows, highs] = [ends(({ low }) => low), ends(({ high }) => high)];
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    best: null,
    high: highs.length > 0 ? Math.max(...highs) : null,
    claims: ask.claims,
    because: apart.because.filter(({ rule }) => rule !== 'addedUp'),
    asks: [ask, ...apart.asks],
  };
}
