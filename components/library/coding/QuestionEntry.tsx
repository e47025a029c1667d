/** One question of a profile, answered in place. */
import { useState } from 'preact/hooks';
import type { Question } from '../../../lib/coding/types';
import { NumberField } from '../../review/fields';
import { t } from '../../strings';
import type { ClaimRow } from '../rows';
import { ClaimLink } from './ClaimLink';
import { optionWords, questionWords } from './words';

interface Props {
  question: Question;
  claimOf: (id: string) => ClaimRow | undefined;
  /** Null takes the answer back. */
  onAnswer: (answer: string | null) => void;
}

export function QuestionEntry({ question, claimOf, onAnswer }: Props) {
  const words = questionWords(question);
  const { options, input, answer } = question;
  const [typed, setTyped] = useState('');
  const [number, setNumber] = useState<number | null>(null);
  const given = input === 'number' ? String(number ?? '') : typed.trim();
  const isOther = answer !== null && !options.some(({ value }) => value === answer);
  const field = {
    'aria-label': t('coding.answerTo', { question: words }),
    value: typed,
    onInput: (event: { currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value),
  };
  return (
    <fieldset class={answer === null ? 'coding-question' : 'coding-question is-answered'}>
      <legend>{words}</legend>
      {question.claims.length > 0 && (
        <p class="coding-claims">
          {question.claims.map((id) => {
            const row = claimOf(id);
            return row && <ClaimLink key={id} row={row} />;
          })}
        </p>
      )}
      <div class="row">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            class="button"
            aria-pressed={answer === option.value}
            onClick={() => onAnswer(option.value)}
          >
            {optionWords(question, option)}
          </button>
        ))}
        {isOther && (
          <button type="button" class="button" aria-pressed="true" disabled>
            <bdi>{answer}</bdi>
          </button>
        )}
        {input !== null && answer === null && (
          <form
            class="row coding-other"
            onSubmit={(submit) => {
              submit.preventDefault();
              if (given !== '') onAnswer(given);
            }}
          >
            {input === 'number' && (
              <NumberField
                label={t('coding.answerTo', { question: words })}
                value={number}
                onInput={setNumber}
                isNamed={false}
              />
            )}
            {input === 'date' && <input type="date" {...field} />}
            {input === 'text' && <input type="text" dir="auto" {...field} />}
            <button type="submit" class="button" disabled={given === ''}>
              {t('coding.answer')}
            </button>
          </form>
        )}
        {answer !== null && (
          <button
            type="button"
            class="button plain"
            aria-label={t('coding.takeBackOf', { question: words })}
            onClick={() => onAnswer(null)}
          >
            {t('coding.takeBack')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
