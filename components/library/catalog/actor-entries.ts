/** Parties over all articles: the entries of the reader's list, and other names as they stand. Pure. */
import { isCounted, type ArticleCard, type MentionCard } from '../../../lib/catalog/card';
import { foldWords, haystackOf, searchTerms, stands } from '../../../lib/catalog/fold';
import { listedActors } from '../../../lib/compare/listed-actors';
import { NO_NAMES, type NameList } from '../../../lib/compare/names';
import type { ActorEntry as ListedActor, ActorRole, ActorType } from '../../../lib/model';
import type { ArticleEntry } from './entries';
import type { Query } from './query';

export interface ActorMention {
  mention: MentionCard;
  article: ArticleCard;
}

export interface ActorRow {
  /** Id of the entry of the list; of another name, the name folded with its type. */
  key: string;
  name: string;
  type: ActorType;
  roles: ActorRole[];
  mentions: ActorMention[];
  articles: number;
  /** How articles call it, other than by its name. */
  aliases: string[];
  entry: ListedActor | null;
  haystack: string;
}

const MOST_ALIASES = 12;

interface Gathering {
  name: string;
  type: ActorType;
  roles: Set<ActorRole>;
  mentions: ActorMention[];
  articles: Set<string>;
  quotes: Set<string>;
  entry: ListedActor | null;
}

function gather(name: string, type: ActorType, entry: ListedActor | null): Gathering {
  return { name, type, roles: new Set(), mentions: [], articles: new Set(), quotes: new Set(), entry };
}

/**
 * Every party, those with the most mentions first.
 *
 * @param names parties with several names: what articles call by any of them, and as of its type, is one party
 */
export function actorsIn(
  entries: readonly ArticleEntry[],
  list: readonly ListedActor[],
  names: NameList = NO_NAMES,
): ActorRow[] {
  const listed = new Map(list.map((entry) => [entry.id, entry]));
  const found = new Map(list.map((entry) => [entry.id, gather(entry.name, entry.type, entry)]));
  const lookup = listedActors(list, names);
  const placed = new Map<string, { key: string; name: string }>();
  const placeOf = ({ actor, name, type }: MentionCard): { key: string; name: string } => {
    if (listed.has(actor)) return { key: actor, name };
    const given = `${name}/${type}`;
    let place = placed.get(given);
    if (!place) {
      const known = lookup.byName(name, type);
      const called = known?.name ?? name;
      place = { key: known?.isListed ? known.id : `${foldWords(called)}/${type}`, name: called };
      placed.set(given, place);
    }
    return place;
  };
  for (const { card } of entries)
    for (const mention of card.mentions) {
      if (!isCounted(mention)) continue;
      const { key, name } = placeOf(mention);
      let row = found.get(key);
      if (!row) found.set(key, (row = gather(name, mention.type, null)));
      row.mentions.push({ mention, article: card });
      row.articles.add(card.id);
      if (row.quotes.size < MOST_ALIASES) row.quotes.add(mention.quote);
      for (const role of mention.roles) row.roles.add(role);
    }
  return [...found]
    .map(([key, row]): ActorRow => {
      const { name, type, roles, mentions, articles, quotes, entry } = row;
      const aliases = [...new Set([...(entry?.aliases ?? []), ...quotes])].filter((each) => each !== name);
      const identifiers = Object.values(entry?.identifiers ?? {});
      const haystack = haystackOf([name, ...aliases, ...identifiers]);
      return {
        key,
        name,
        type,
        roles: [...roles],
        mentions,
        articles: articles.size,
        aliases,
        entry,
        haystack,
      };
    })
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
}

export function actorsFor(
  rows: readonly ActorRow[],
  { search, type }: Pick<Query, 'search' | 'type'>,
): ActorRow[] {
  const terms = searchTerms(search);
  return rows.filter(
    (row) => (type === null || row.type === type) && terms.every((term) => stands(row.haystack, term)),
  );
}
