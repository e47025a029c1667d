/** Two rows become one: the reader says that two groups of victims are the same. */
import { useState } from 'preact/hooks';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import { t } from '../../strings';
import type { SayGroup } from './GroupHead';
import { victimsWord } from './words';

interface Props {
  groups: readonly ComparedGroup[];
  onSay: SayGroup;
}

/** In front of the key in an option: nobody named is a group too, and has an empty key. */
const CHOSEN = '=';

export function JoinGroups({ groups, onSay }: Props) {
  const [words, setWords] = useState('');
  const [group, setGroup] = useState('');
  const names = new Map(groups.map(({ victimsKey, victims }) => [victimsKey, victimsWord(victims)]));
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
