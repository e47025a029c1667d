import { describe, expect, test } from 'vitest';
import { suggest } from '../../lib/suggest/pipeline.ts';
import { NO_FACT_ROWS } from '../../lib/suggest/scope/no-fact.ts';
import { articleFromText } from '../../lib/text/plain.ts';

/** For each claim of a text whether it states a fact. */
const facts = (text: string): boolean[] =>
  suggest(articleFromText(text)).suggestions.flatMap((one) =>
    one.kind === 'casualty' ? [one.value.scope !== 'none'] : [],
  );

const allFacts = (text: string): void => {
  expect(facts(text).length, text).toBeGreaterThan(0);
  expect(facts(text), text).not.toContain(false);
};
const noFacts = (text: string): void => {
  expect(facts(text).length, text).toBeGreaterThan(0);
  expect(facts(text), text).not.toContain(true);
};

describe('words around a casualty that make it no fact', () => {
  for (const { id, example, counter } of NO_FACT_ROWS) {
    test(`${id}: no fact`, () => noFacts(example));
    test(`${id}: a fact`, () => allFacts(counter));
  }
});

describe('verbs that state a fact, or none', () => {
  const pairs: [why: string, fact: string, none: string][] = [
    [
      'a place in a row did what the infinitive says',
      'Brandt is the fourth prisoner to die in Orlo this year.',
      'The men were sent to kill the prisoner.',
    ],
    [
      'an infinitive behind a verb that reports',
      'Eleven traders are believed to be in the hands of armed groups.',
      'The gang wanted to abduct eleven traders.',
    ],
    [
      'what somebody had to suffer',
      'The driver had to die because he was a witness.',
      'The gang asked for the driver to die.',
    ],
    [
      'the modal belongs to the words themselves',
      'Five miners could not be accounted for.',
      'Five miners could be killed.',
    ],
    [
      'infinitives in a row behind a plan',
      'Six men stormed the hall, took lawmakers hostage and killed a guard.',
      'Six men plotted to storm the hall, take lawmakers hostage and execute the guards.',
    ],
    ['"never" before the verb', 'The gang killed anyone who spoke.', 'He never hurt anyone.'],
    ['"never" before two verbs', 'He robbed or killed nine travellers.', 'He never robbed or killed anyone.'],
    [
      'a number that is nothing',
      'He said that ten civilians have died.',
      'He said that zero civilians have died.',
    ],
    [
      'a figure told anew behind a semicolon',
      'Ostria does not publish its losses; a paper puts them at 3,000 dead.',
      'Ostria denied that 3,000 of its men were dead.',
    ],
  ];
  for (const [why, fact, none] of pairs)
    test(why, () => {
      allFacts(fact);
      noFacts(none);
    });
});
