/** Which claims of a row still count: a toll that was replaced is shown and never counted. */
import type { CasualtyValue } from '../model';
import { intervalOf } from './agreement';

export type Standing =
  | { state: 'stands' }
  /** Another claim says that it takes its place ("the toll rose to 17"). */
  | { state: 'replaced'; by: string }
  /** The same source gives a figure in an article published later with which this one cannot be true. */
  | { state: 'earlier'; by: string }
  /** The source says that it cannot confirm the figure: that is no word for it and none against it. */
  | { state: 'unconfirmed' }
  /** The headline, which says again what the text says. */
  | { state: 'headline'; by: string };

export interface StandingClaim {
  id: string;
  claim: CasualtyValue;
  /** Key of its source. */
  voice: string;
  articleId: string;
  /** Time of publication in milliseconds; null where it is not known: then nothing is later. */
  published: number | null;
}

/** Whether two figures cannot both be true: "11" and then "at least 8" can, "5" and then "9" cannot. */
function contradicts(a: CasualtyValue, b: CasualtyValue): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one !== null && other !== null && Math.max(one.low, other.low) > Math.min(one.high, other.high);
}

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

/** The last figure of the same source in a later article, where it contradicts this one. A part is no later whole. */
function laterOf(
  one: StandingClaim,
  claims: readonly StandingClaim[],
  replaced: ReadonlyMap<string, string>,
): StandingClaim | null {
  const { published } = one;
  if (published === null || one.claim.partOf || one.claim.negated) return null;
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
        intervalOf(other.claim) !== null,
    )
    .toSorted((a, b) => (b.published ?? 0) - (a.published ?? 0))[0];
  return later && contradicts(later.claim, one.claim) ? later : null;
}
