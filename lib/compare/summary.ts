/** What is said of each victim group, in one line: every figure once, with who says it. */
import type { CasualtyKind, CasualtyValue } from '../model';
import type { ComparableClaim, Column, ComparedClaim, ComparedGroup } from './comparison';

/** One figure of the line and the sources that give it. */
export interface SaidFigure {
  claim: CasualtyValue;
  denies: boolean;
  by: Column[];
}

export interface SaidOfGroup {
  kind: CasualtyKind;
  victims: string;
  said: SaidFigure[];
}

/** Figures meet when they are the same number, or the same vague word. */
function figureKey({ denies, item: { claim } }: ComparedClaim): string {
  const { low, high, qualifier, text } = claim.count;
  const words = low === null && high === null ? (text ?? '').toLowerCase() : '';
  return denies ? 'denied' : `${low}/${high}/${qualifier === 'about'}/${qualifier === 'more_than'}/${words}`;
}

/**
 * Only claims that count, so that everything in the line stands in the row above it. Sources are named once, however
 * many articles quote them.
 *
 * @returns figures in the order of the columns, denials behind them; none when nothing of the row counts
 */
export function summaryOfGroup({ kind, victims, cells }: ComparedGroup<ComparableClaim>): SaidOfGroup {
  const figures = new Map<string, SaidFigure>();
  for (const each of cells.flat()) {
    if (each.standing.state !== 'stands') continue;
    const key = figureKey(each);
    const figure = figures.get(key) ?? { claim: each.item.claim, denies: each.denies, by: [] };
    if (figure.by.every((column) => column.key !== each.column.key)) figure.by.push(each.column);
    figures.set(key, figure);
  }
  return {
    kind,
    victims,
    said: [...figures.values()].toSorted((a, b) => Number(a.denies) - Number(b.denies)),
  };
}
