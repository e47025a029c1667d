/** A comparison: one sentence for each victim group, the table, the figures drawn, what was set apart. */
import { useMemo } from 'preact/hooks';
import { compareEvent } from '../../../lib/compare/comparison';
import { namingOf } from '../../../lib/compare/naming';
import type { Bundle, StoredArticle, VictimGroupChoice } from '../../../lib/model';
import { t } from '../../strings';
import { GroupPlots } from '../plots/GroupPlots';
import type { ClaimRow } from '../rows';
import { ComparisonTable } from './ComparisonTable';
import type { SayGroup } from './GroupHead';
import { JoinGroups } from './JoinGroups';
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
  /** Set for an event: a source's later figure takes the place of its earlier one. */
  isOneEvent?: boolean;
  onSay?: SayGroup;
}

const NONE: readonly never[] = [];

export function EventComparison({
  bundle,
  articles,
  claims,
  elsewhere = NONE,
  choices = NONE,
  isOneEvent = false,
  onSay,
}: Props) {
  const comparison = useMemo(
    () => compareEvent({ articles, claims, choices, isOneEvent, naming: namingOf(bundle) }),
    [bundle, articles, claims, choices, isOneEvent],
  );
  const { groups, apart } = comparison;
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
