/** Nameless fighters of whom both camps are said to have killed some: one word, and two groups. */
import type { ActorType, CasualtyValue, StoredArticle } from '../model';
import { partyNamed, type NamedParty, type Naming } from './naming';
import { isNameless, victimWords } from './victim-words';

type Camp = 'state' | 'others';

const CAMPS: Partial<Record<ActorType, Camp>> = {
  state: 'state',
  state_forces: 'state',
  international: 'state',
  rebel: 'others',
  militia: 'others',
};

/** The camp of a party; null where its type is not known or fights for none. */
export const campOf = (party: NamedParty | null): Camp | null =>
  party?.type ? (CAMPS[party.type] ?? null) : null;

interface Grouped {
  item: { claim: CasualtyValue };
  article: StoredArticle;
  /** The words by which the victims are grouped. */
  victims: string;
}

/**
 * "Fighters" whom the army killed are not those whom the front killed: where claims of one event name perpetrators of
 * both camps, the words are told apart by who did it. Claims that name nobody keep their words.
 *
 * @returns the same claims, their words with the perpetrator behind them where the camps are two
 *
 * @example
 * acrossLines([{ victims: 'fighters', … by the army }, { victims: 'fighters', … by the front }], naming)
 * // 'fighters (Orvan army)' and 'fighters (Ridge Front)'
 */
export function acrossLines<G extends Grouped>(claims: readonly G[], naming: Naming): G[] {
  const read = claims.map((each) => {
    const words = victimWords(each.victims);
    const { perpetrator: by } = each.item.claim;
    const killer =
      by && isNameless(words)
        ? partyNamed(naming.actorOf(each.article.id, by), by.resolved || by.text)
        : null;
    return { each, row: `${each.item.claim.kind}/${words.head}`, killer, camp: campOf(killer) };
  });
  const camps = new Map<string, Set<Camp>>();
  for (const { row, camp } of read)
    if (camp !== null) camps.set(row, (camps.get(row) ?? new Set()).add(camp));
  return read.map(({ each, row, killer, camp }) =>
    killer !== null && camp !== null && (camps.get(row)?.size ?? 0) > 1
      ? { ...each, victims: `${each.victims} (${killer.name})` }
      : each,
  );
}
