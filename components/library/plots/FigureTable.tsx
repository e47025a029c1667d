/** The figures of a plot as a table: for a screen reader, and to read off exactly. */
import type { CasualtyValue } from '../../../lib/model';
import { formatNumber, t } from '../../strings';
import { figureWord, publishedWord, standingWord, voiceWord } from '../compare/words';
import type { DrawnFigure } from './figures';

interface Props {
  caption: string;
  figures: readonly DrawnFigure[];
  claimOf: (id: string) => CasualtyValue | null;
}

const COLUMNS = ['source', 'published', 'words', 'low', 'best', 'high', 'standing'] as const;

function number(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}

export function FigureTable({ caption, figures, claimOf }: Props) {
  return (
    <table>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`plot.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ compared, low, best, high }) => (
          <tr key={compared.item.annotation.id}>
            <th scope="row">
              <bdi>{voiceWord(compared)}</bdi>
            </th>
            <td>{publishedWord(compared.article)}</td>
            <td>
              <bdi>{figureWord(compared)}</bdi>
            </td>
            <td class="number">{number(low)}</td>
            <td class="number">{number(best)}</td>
            <td class="number">{number(high)}</td>
            <td>{standingWord(compared, claimOf) ?? t('plot.counts')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
