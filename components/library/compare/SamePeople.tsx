/** Rows that may be the same people: asked where they are compared, answered in place. */
import type { MaybeSame, SameAnswer } from '../../../lib/compare/maybe-same';
import { formatList, t } from '../../strings';
import { apartFromSentence, rangeWord, samePeopleWords, victimsWord } from './words';

/** Null takes the answer back; `words` names the groups. */
export type AnswerSame = (about: string, answer: SameAnswer | null, words: string) => void;

const ANSWERS: readonly SameAnswer[] = ['same', 'apart'];

/** "attackers: 6, militants: 4". */
function figures({ groups }: MaybeSame): string {
  return formatList(
    groups.map((group) =>
      t('compare.sentence', { group: victimsWord(group.victims), figures: rangeWord(group) }),
    ),
  );
}

export function SamePeople({
  questions,
  onAnswer,
}: {
  questions: readonly MaybeSame[];
  onAnswer: AnswerSame;
}) {
  return (
    <>
      {questions.map((question) => {
        const { about, answer } = question;
        const words = samePeopleWords(question);
        return (
          <fieldset
            key={about}
            class={
              answer === null ? 'coding-question same-people' : 'coding-question same-people is-answered'
            }
          >
            <legend>{words}</legend>
            <p class="small quiet">{apartFromSentence(figures(question))}</p>
            <div class="row">
              {ANSWERS.map((each) => (
                <button
                  key={each}
                  type="button"
                  class="button"
                  aria-pressed={answer === each}
                  onClick={() => onAnswer(about, each, t(`compare.people.${each}`))}
                >
                  {t(`compare.people.${each}`)}
                </button>
              ))}
              {answer !== null && (
                <button
                  type="button"
                  class="button plain"
                  aria-label={t('coding.takeBackOf', { question: words })}
                  onClick={() => onAnswer(about, null, '')}
                >
                  {t('coding.takeBack')}
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
