/** The head of a row: who, what happened to them, how the sources stand, and which words were brought together. */
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
  choices: readonly VictimGroupChoice[];
  isPart: boolean;
  onSay: SayGroup | null;
}

export function GroupHead({ group, choices, isPart, onSay }: Props) {
  const alone = choices.find(({ words, group: to }) => words === group.victimsKey && to === words);
  return (
    <div class={isPart ? 'group-head is-part' : 'group-head'}>
      <span class="kind-cell">
        <KindGlyph style={group.kind} /> {t(`kind.${group.kind}`)}
      </span>
      {group.kind === 'combined' && <span class="small quiet">{t('compare.combined')}</span>}
      <strong class="group-victims">
        <bdi>{victimsWord(group.victims)}</bdi>
      </strong>
      <span class="group-verdict">
        <span class="group-range">
          <bdi>{rangeWord(group)}</bdi>
        </span>
        <AgreementBadge agreement={group.agreement} />
      </span>
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
    </div>
  );
}
