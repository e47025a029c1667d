/** The order of the rows of a comparison. */
import { CASUALTY_KINDS } from '../model';
import type { ComparableClaim } from './agreement';
import type { ComparedGroup } from './comparison';

/** By kind in the order of the codebook, then the highest number first, a part behind its whole. */
export function ordered<C extends ComparableClaim>(groups: readonly ComparedGroup<C>[]): ComparedGroup<C>[] {
  const sorted = groups.toSorted(
    (a, b) =>
      CASUALTY_KINDS.indexOf(a.kind) - CASUALTY_KINDS.indexOf(b.kind) || (b.high ?? -1) - (a.high ?? -1),
  );
  const wholes = new Map<ComparedGroup<C>, ComparedGroup<C> | undefined>(
    sorted.map((group) => [group, wholeOf(group, sorted)]),
  );
  const behind = (group: ComparedGroup<C>): ComparedGroup<C>[] => [
    group,
    ...sorted.filter((other) => wholes.get(other) === group),
  ];
  return sorted.flatMap((group) => (wholes.get(group) ? [] : behind(group)));
}

/** The group of which every claim of this one is a part; a whole that is itself a part has none behind it. */
function wholeOf<C extends ComparableClaim>(
  group: ComparedGroup<C>,
  all: readonly ComparedGroup<C>[],
): ComparedGroup<C> | undefined {
  const claims = group.cells.flat();
  const whole = claims[0]?.partOf?.annotation.id;
  if (!whole || claims.some(({ partOf }) => partOf === null)) return undefined;
  const found = all.find((other) => other.cells.flat().some(({ item }) => item.annotation.id === whole));
  return found === group || found?.cells.flat().every(({ partOf }) => partOf !== null) ? undefined : found;
}
