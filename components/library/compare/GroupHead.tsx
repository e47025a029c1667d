/** The head of a row: who, what happened to them, how the sources stand, and which words were brought together. */
import { useState } from 'preact/hooks';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import type { VictimGroupChoice } from '../../../lib/model';
import { KindGlyph } from '../../design/KindGlyph';
import { t } from '../../strings';
import { AgreementBadge } from './AgreementBadge';
import { rangeWord, victimsWord } from './words';

/** Says to which group words belong; null takes it back. */
export type SayGroup = (words: string, group: string | null) => void;

interface Props {
  group: ComparedGroup;
  all: readonly ComparedGroup[];
  choices: readonly VictimGroupChoice[];
  isPart: boolean;
  onSay: SayGroup | null;
}

function Join({ group, all, onSay }: Pick<Props, 'group' | 'all'> & { onSay: SayGroup }) {
  const [chosen, setChosen] = useState('');
  const others = new Map(
    all
      .filter(({ victimsKey }) => victimsKey !== group.victimsKey)
      .map(({ victimsKey, victims }) => [victimsKey, victimsWord(victims)]),
  );
  if (others.size === 0) return null;
  return (
    <details class="small group-join">
      <summary>{t('compare.join')}</summary>
      <label class="field">
        <span>{t('compare.joinWith', { victims: victimsWord(group.victims) })}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">–</option>
          {[...others].map(([key, name]) => (
            <option key={key} value={`=${key}`}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button"
        disabled={chosen === ''}
        onClick={() => onSay(group.victimsKey, chosen.slice(1))}
      >
        {t('compare.joinDo')}
      </button>
    </details>
  );
}

export function GroupHead({ group, all, choices, isPart, onSay }: Props) {
  const alone = choices.find(({ words, group: to }) => words === group.victimsKey && to === words);
  return (
    <div class={isPart ? 'group-head is-part' : 'group-head'}>
      <span class="kind-cell">
        <KindGlyph style={group.kind} /> {t(`kind.${group.kind}`)}
      </span>
      <strong class="group-victims">
        <bdi>{victimsWord(group.victims)}</bdi>
      </strong>
      <span class="group-range">
        <bdi>{rangeWord(group)}</bdi>
      </span>
      <AgreementBadge agreement={group.agreement} />
      {group.others.map(({ words, key, reason }) => (
        <span key={key} class="small group-other">
          {t('compare.alsoCalled', { words, reason: t(`joinReason.${reason}`) })}
          {onSay && (
            <button
              type="button"
              class="button plain"
              onClick={() => onSay(key, choices.some(({ words: own }) => own === key) ? null : key)}
            >
              {t('compare.keepApart')}
              <span class="visually-hidden"> {words}</span>
            </button>
          )}
        </span>
      ))}
      {alone && onSay && (
        <span class="small group-other">
          {t('compare.keptApart')}
          <button type="button" class="button plain" onClick={() => onSay(alone.words, null)}>
            {t('compare.takeBack')}
            <span class="visually-hidden"> {victimsWord(group.victims)}</span>
          </button>
        </span>
      )}
      {onSay && <Join group={group} all={all} onSay={onSay} />}
    </div>
  );
}
