/** What a change to actors would do, with one button that does it. */
import { Icon } from '../../design/Icon';
import { t } from '../../strings';
import type { ActorPlan } from './actor-change';

interface Props {
  plan: ActorPlan;
  onDo: (plan: ActorPlan) => void;
  onCancel: () => void;
}

export function PlanNotice({ plan, onDo, onCancel }: Props) {
  return (
    <div class="notice stack" role="status">
      {plan.words.map((words) => (
        <p key={words} dir="auto">
          {words}
        </p>
      ))}
      <div class="row">
        <button type="button" class="button primary" onClick={() => onDo(plan)}>
          <Icon name="check" />
          {t('actors.do')}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t('bulk.cancel')}
        </button>
      </div>
    </div>
  );
}
