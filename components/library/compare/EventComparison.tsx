/** A comparison: one sentence for each victim group, the table, the figures drawn, what was set apart. */
import { useMemo } from 'preact/hooks';
import { compareEvent } from '../../../lib/compare/comparison';
import { namingOf } from '../../../lib/compare/naming';
import type { Bundle, CodingAnswer, StoredArticle, VictimGroupChoice } from '../../../lib/model';
import { listedName } from '../../../lib/suggest/actors/listed-names';
import { t } from '../../strings';
import { GroupPlots } from '../plots/GroupPlots';
import type { ClaimRow } from '../rows';
import { ComparisonTable } from './ComparisonTable';
import type { SayGroup } from './GroupHead';
import { JoinGroups } from './JoinGroups';
import { SamePeople, type AnswerSame } from './SamePeople';
import { SetApart } from './SetApart';
import { summarySentence } from './words';

interface Props {
  bundle: Bundle;
  articles: readonly StoredArticle[];
  /** Claims to compare. */
  claims: readonly ClaimRow[];
  /** Claims of these articles that are of another event: shown apart. */
  elsewhere?: readonly ClaimRow[];
  choices?: readonly VictimGroupChoice[];
  /** What was answered about the event. */
  answers?: readonly CodingAnswer[];
  /** Set for an event: a source's later figure takes the place of its earlier one. */
  isOneEvent?: boolean;
  onSay?: SayGroup;
  onAnswer?: AnswerSame;
}

const NONE: readonly never[] = [];

export function EventComparison({
  bundle,
  articles,
  claims,
  elsewhere = NONE,
  choices = NONE,
  answers = NONE,
  isOneEvent = false,
  onSay,
  onAnswer,
}: Props) {
  const comparison = useMemo(
    () =>
      compareEvent({ articles, claims, choices, answers, isOneEvent, naming: namingOf(bundle, listedName) }),
    [bundle, articles, claims, choices, answers, isOneEvent],
  );
  const { groups, apart, maybeSame } = comparison;
  const sentences = groups.flatMap((group) => {
    const sentence = summarySentence(group);
    return sentence === null ? [] : [{ key: group.key, sentence }];
  });
  return (
    <div class="event-comparison">
      {sentences.length > 0 && (
        <ul class="in-short" aria-label={t('compare.inShort')}>
          {sentences.map(({ key, sentence }) => (
            <li key={key} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 ? (
        <>
          <ComparisonTable comparison={comparison} choices={choices} onSay={onSay ?? null} />
          {onAnswer && <SamePeople questions={maybeSame} onAnswer={onAnswer} />}
          {onSay && <JoinGroups groups={groups} onSay={onSay} />}
        </>
      ) : (
        <p class="quiet">{t('compare.noClaims')}</p>
      )}
      <GroupPlots groups={groups} />
      <SetApart
        rows={[...apart, ...elsewhere]}
        reasonOf={(row) =>
          elsewhere.includes(row) && row.claim.scope === 'event'
            ? t('compare.notOfThis')
            : t(`scope.${row.claim.scope}`)
        }
      />
    </div>
  );
}
