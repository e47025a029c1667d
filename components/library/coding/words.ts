/** Sentences of coding profiles: rules, questions, choices. */
import type { Applied, Option, Question } from '../../../lib/coding/types';
import { t, type StringKey } from '../../strings';

type Values = Record<string, string | number>;

/** Where nobody is named, that is said. */
function shown(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === '' ? t('codingAsk.nobody') : value]),
  );
}

export function ruleWords({ rule, values, of }: Applied): string {
  const words = t(`codingRule.${rule}`, shown(values));
  return of === undefined ? words : t('coding.ofVictims', { victims: of, rule: words });
}

export function questionWords({ question, values }: Question): string {
  if (question === 'cell') return '';
  if (question === 'place' && values['place'] === '') return t('codingAsk.placeUnnamed');
  return t(`codingAsk.${question}`, shown(values));
}

/** What a choice is called: figures with who says so, sides with their party, codes with their meaning. */
export function optionWords({ question }: Question, { value, words }: Option): string {
  if (question === 'side' && (value === 'a' || value === 'b'))
    return words ? t(`codingOption.side.${value}Of`, { words }) : t(`codingOption.side.${value}`);
  if (question === 'partyOnly' && value === '0' && words === null) return t('codingOption.leaveOut');
  if (question === 'samePeople')
    return t(`codingOption.samePeople.${value}` as StringKey, { words: words ?? '' });
  if (words !== null) return words === '' ? value : t('codingOption.figure', { n: value, words });
  if (NAMED.includes(question)) return t(`codingOption.${question}.${value}` as StringKey);
  return value;
}

const NAMED: readonly Question['question'][] = ['inter', 'violenceType', 'civilianTargeting', 'side'];
