/** Which claims of a row still count: a toll that was replaced is shown and never counted. */
import type { CasualtyValue } from '../model';

export type Standing =
  | { state: 'stands' }
  /** Another claim says that it takes its place ("the toll rose to 17"). */
  | { state: 'replaced'; by: string }
  /** The same source gives another figure in an article published later. */
  | { state: 'earlier'; by: string }
  /** The source says that it cannot confirm the figure: that is no word for it and none against it. */
  | { state: 'unconfirmed' };

export interface StandingClaim {
  id: string;
  claim: CasualtyValue;
  /** Key of its source. */
  voice: string;
  articleId: string;
  /** Time of publication in milliseconds; null where it is not known: then nothing is later. */
  published: number | null;
}

const gives = ({ count }: CasualtyValue): string | null =>
  count.low === null && count.high === null ? null : `${count.low}–${count.high}`;

/**
 * @param claims of one row
 * @param links which claim replaces which, of all claims: the one that replaces may stand in another row
 * @returns the standing of each, in their order
 */
export function standings(
  claims: readonly StandingClaim[],
  links: readonly { id: string; supersedes: string | null }[],
): Standing[] {
  const replaced = new Map(links.flatMap(({ id, supersedes }) => (supersedes ? [[supersedes, id]] : [])));
  return claims.map((each): Standing => {
    const by = replaced.get(each.id);
    if (by !== undefined && by !== each.id) return { state: 'replaced', by };
    if (each.claim.source?.stance === 'cannot_confirm') return { state: 'unconfirmed' };
    const later = laterOf(each, claims, replaced);
    return later ? { state: 'earlier', by: later.id } : { state: 'stands' };
  });
}

/** The last figure of the same source in a later article, where it is another figure. A part is no later whole. */
function laterOf(
  one: StandingClaim,
  claims: readonly StandingClaim[],
  replaced: ReadonlyMap<string, string>,
): StandingClaim | null {
  const { published } = one;
  if (published === null || gives(one.claim) === null || one.claim.partOf) return null;
  const later = claims
    .filter(
      (other) =>
        other.voice === one.voice &&
        other.articleId !== one.articleId &&
        other.published !== null &&
        other.published > published &&
        !replaced.has(other.id) &&
        !other.claim.partOf &&
        !other.claim.negated &&
        other.claim.source?.stance !== 'cannot_confirm' &&
        gives(other.claim) !== null,
    )
    .toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0))[0];
  return later && gives(later.claim) !== gives(one.claim) ? later : null;
}
