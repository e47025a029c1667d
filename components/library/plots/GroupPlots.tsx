/** The figures of each victim group drawn: by source, and over time where there is more than one day. */
import { useCallback, useMemo } from 'preact/hooks';
import type { ComparedGroup } from '../../../lib/compare/comparison';
import { t } from '../../strings';
import { claimFinder, groupName } from '../compare/words';
import { figuresOf, isOverTime, isWorthDrawing } from './figures';
import { FigureTable } from './FigureTable';
import type { Frame } from './frame';
import { PlotFigure, PlotTable, type Drawings } from './PlotFigure';

interface Props {
  groups: readonly ComparedGroup[];
}

function OfGroup({ group, groups, isFirst }: Props & { group: ComparedGroup; isFirst: boolean }) {
  const figures = useMemo(() => figuresOf(group), [group]);
  const name = groupName(group);
  const range = useCallback(
    (made: Drawings, frame: Frame) => made.drawings.range(group, figures, frame),
    [group, figures],
  );
  const toll = useCallback(
    (made: Drawings, frame: Frame) => made.drawings.toll(group, figures, frame),
    [group, figures],
  );
  const undated = figures.filter(({ published }) => published === null).length;
  return (
    <div class="group-plots">
      <h4 dir="auto">{name}</h4>
      <PlotFigure
        label={t('plot.rangeLabel', { group: name })}
        draw={range}
        {...(isFirst ? { hint: t('plot.rangeHint') } : {})}
      />
      {isOverTime(figures) && (
        <PlotFigure
          label={t('plot.tollLabel', { group: name })}
          draw={toll}
          hint={[isFirst ? t('plot.tollHint') : '', undated > 0 ? t('plot.undated', { n: undated }) : '']
            .filter(Boolean)
            .join(' ')}
        />
      )}
      <PlotTable label={name}>
        <FigureTable caption={name} figures={figures} claimOf={claimFinder(groups)} />
      </PlotTable>
    </div>
  );
}

export function GroupPlots({ groups }: Props) {
  const drawn = groups.filter((group) => isWorthDrawing(figuresOf(group)));
  if (drawn.length === 0) return null;
  return (
    <section class="plots" aria-labelledby="plots-title">
      <h3 id="plots-title">{t('plot.range')}</h3>
      {drawn.map((group, index) => (
        <OfGroup key={group.key} group={group} groups={groups} isFirst={index === 0} />
      ))}
    </section>
  );
}
