/** The headline says again what the text says: such a figure is the text's own, and no source beside it. */
import type { StoredArticle } from '../model';
import type { ComparableClaim } from './agreement';
import { namesNobody } from './victim-words';

/** A claim with the group that its words alone would put it in. */
export interface Grouped<C extends ComparableClaim> {
  item: C;
  article: StoredArticle;
  group: string;
  /** What its victims are called; empty where nobody says. */
  victims: string;
}

/** Whether a claim stands in the headline. An article's text begins with its title where it has one. */
export function isInHeadline({ annotation }: ComparableClaim, { title, text }: StoredArticle): boolean {
  return title !== '' && text.startsWith(title) && annotation.selectors.position.end <= title.length;
}

const numberOf = ({ claim: { count } }: ComparableClaim): number | null => count.low ?? count.high;

/**
 * Which claim of the text each headline repeats: of the same kind and number, for the same victims or for those whom the
 * headline does not name. A headline that names its source, that could mean two groups or that says a number of its
 * own is a claim like any other.
 *
 * @param claims in the order of the text
 * @returns by id of the headline's claim the claim of the text; empty where there is none
 *
 * @example // "Toll of Orlo attack rises to nine" over "… rose to nine soldiers, the army said"
 * headlines(claims).get('headline').item.claim.source.text // 'the army'
 */
export function headlines<G extends Grouped<ComparableClaim>>(claims: readonly G[]): Map<string, G> {
  const repeated = new Map<string, G>();
  for (const one of claims) {
    const { claim, annotation } = one.item;
    const number = numberOf(one.item);
    if (number === null || claim.source || claim.negated || claim.partOf || claim.scope !== 'event') continue;
    if (!isInHeadline(one.item, one.article)) continue;
    const same = claims.filter(
      (other) =>
        other.article === one.article &&
        other.item.claim.kind === claim.kind &&
        other.item.claim.scope === 'event' &&
        numberOf(other.item) === number &&
        !other.item.claim.negated &&
        !other.item.claim.partOf &&
        !isInHeadline(other.item, other.article),
    );
    const alike = same.filter(({ group }) => group === one.group);
    const meant = alike.length > 0 ? alike : namesNobody(one.victims) ? same : [];
    const [first] = meant;
    if (first && meant.every(({ group }) => group === first.group)) repeated.set(annotation.id, first);
  }
  return repeated;
}
