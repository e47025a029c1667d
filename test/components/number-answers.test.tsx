// @vitest-environment jsdom
/** Numbers that the library asks for are read as the editor reads them: with separators, and never guessed. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { QuestionEntry } from '../../components/library/coding/QuestionEntry';
import { DifferenceEntry } from '../../components/library/second/DifferenceEntry';
import { differencesOf } from '../../lib/agreement/differences';
import { matchCoders } from '../../lib/agreement/match';
import type { Question } from '../../lib/coding/types';
import { adaRecords, belRecords } from '../agreement/records';

afterEach(cleanup);

const QUESTION: Question = {
  question: 'vague',
  about: 'k0',
  values: { words: 'several' },
  options: [],
  input: 'number',
  claims: [],
  answer: null,
};

test.each([
  ['1,200', ['1200']],
  ['1.5', []],
  ['-3', []],
])('a question that is answered with %s', (typed, answers) => {
  const said: (string | null)[] = [];
  render(
    <QuestionEntry question={QUESTION} claimOf={() => undefined} onAnswer={(each) => said.push(each)} />,
  );
  const field = screen.getByRole('textbox');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.submit(field);
  expect(said).toEqual(answers);
  expect(field.getAttribute('aria-invalid')).toBe(answers.length > 0 ? null : 'true');
});

test.each([
  ['1,200', [{ low: 1200, high: null }]],
  ['12,5', []],
])('a disagreement that is decided with another count, %s', (typed, counts) => {
  const differences = differencesOf('layer', matchCoders(adaRecords(), belRecords()));
  const difference = differences.find(
    ({ mine, theirs }) => mine && theirs && mine.annotation.value.kind === 'casualty',
  );
  if (!difference) throw new Error('no difference');
  const given: unknown[] = [];
  render(
    <DifferenceEntry
      difference={difference}
      decision={null}
      coder="Bel"
      onChoose={() => undefined}
      onEdit={(_, count) => given.push(count)}
      onTakeBack={() => undefined}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
  const field = screen.getByLabelText('Other count, low');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.submit(field);
  expect(given).toEqual(counts);
});
