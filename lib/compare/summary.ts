/** What is said of each victim group, in one line: every figure once, with who says it. */
import type { CasualtyKind, CasualtyValue } from '../model';
import type { ComparableClaim, Column, ComparedClaim, ComparedGroup } from './comparison';

/** A claim of the line, with the words to show where it has no figure. */
export interface SaidClaim {
  claim: CasualtyValue;
  words: string | null;
}

/** Figures of the line and the sources that give them; several where the same sources give several. */
export interface SaidFigure {
  claims: SaidClaim[];
  denies: boolean;
  by: Column[];
}

export interface SaidOfGroup {
  kind: CasualtyKind;
  victims: string;
  said: SaidFigure[];
}

/** Figures meet when they are the same number, or the same vague word. */
function figureKey({ denies, words: shown, item: { claim } }: ComparedClaim): string {
  const { low, high, qualifier, text } = claim.count;
  const words = low === null && high === null ? (text || shown || '').toLowerCase() : '';
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
    const figure = figures.get(key) ?? {
      claims: [{ claim: each.item.claim, words: each.words }],
      denies: each.denies,
      by: [],
    };
    if (figure.by.every((column) => column.key !== each.column.key)) figure.by.push(each.column);
    figures.set(key, figure);
  }
  const all = [...figures.values()];
  const said = together(all.filter((figure) => !isSaidBetter(figure, all)));
  return { kind, victims, said: said.toSorted((a, b) => Number(a.denies) - Number(b.denies)) };
}

const isWordless = ({ claims: [said] }: SaidFigure): boolean =>
  said !== undefined &&
  said.claim.count.low === null &&
  said.claim.count.high === null &&
  !said.claim.count.text;

/** "Heavy losses" beside "around 30" of the same source: the number says it. */
function isSaidBetter(figure: SaidFigure, all: readonly SaidFigure[]): boolean {
  return (
    !figure.denies &&
    isWordless(figure) &&
    figure.by.every((column) =>
      all.some(
        (other) => other !== figure && !other.denies && !isWordless(other) && other.by.includes(column),
      ),
    )
  );
}

/** Figures of the same sources side by side: "11 and 8+ (the army)". */
function together(figures: readonly SaidFigure[]): SaidFigure[] {
  const bySources = new Map<string, SaidFigure>();
  for (const { claims, denies, by } of figures) {
    const key = `${denies} ${by.map((column) => column.key).join('\n')}`;
    const known = bySources.get(key);
    if (known) known.claims.push(...claims);
    else bySources.set(key, { claims: [...claims], denies, by });
  }
  return [...bySources.values()];
}
