/** Two rows become one: the reader says that two groups of victims are the same. */
import { useState } from 'preact/hooks';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import { formatList, t } from '../../strings';
import type { SayGroup } from './GroupHead';
import { sourceWord, victimsWord } from './words';

interface Props {
  groups: readonly ComparedGroup[];
  onSay: SayGroup;
}

/** In front of the key in an option: nobody named is a group too, and has an empty key. */
const CHOSEN = '=';

/** What each group is called, with who says so where two are called the same. */
function namesOf(groups: readonly ComparedGroup[]): Map<string, string> {
  const names = new Map(groups.map(({ victimsKey, victims }) => [victimsKey, victimsWord(victims)]));
  const called = [...names.values()];
  return new Map(
    [...names].map(([key, name]) => {
      if (called.indexOf(name) === called.lastIndexOf(name)) return [key, name];
      const claims = groups
        .filter(({ victimsKey }) => victimsKey === key)
        .flatMap(({ cells }) => cells.flat());
      const voices = [...new Set(claims.map(({ column }) => sourceWord(column)))];
      return [key, t('compare.figureBy', { count: name, sources: formatList(voices) })];
    }),
  );
}

export function JoinGroups({ groups, onSay }: Props) {
  const [words, setWords] = useState('');
  const [group, setGroup] = useState('');
  const names = namesOf(groups);
  if (names.size < 2) return null;
  const options = (without: string) => [
    <option key="" value="">
      –
    </option>,
    ...[...names]
      .filter(([key]) => `${CHOSEN}${key}` !== without)
      .map(([key, name]) => (
        <option key={key} value={`${CHOSEN}${key}`}>
          {name}
        </option>
      )),
  ];
  const isReady = words !== '' && group !== '' && words !== group;
  return (
    <details class="group-join">
      <summary>{t('compare.join')}</summary>
      <div class="row">
        <label class="field">
          <span>{t('compare.joinThese')}</span>
          <select value={words} onChange={(event) => setWords(event.currentTarget.value)}>
            {options('')}
          </select>
        </label>
        <label class="field">
          <span>{t('compare.joinWith')}</span>
          <select value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
            {options(words)}
          </select>
        </label>
        <button
          type="button"
          class="button"
          disabled={!isReady}
          onClick={() => onSay(words.slice(CHOSEN.length), group.slice(CHOSEN.length))}
        >
          {t('compare.joinDo')}
        </button>
      </div>
    </details>
  );
}
