/** Rows of the library's tables, out of the cards. Pure. */
import { isCounted, type ArticleCard, type ClaimCard, type MentionCard } from '../../../lib/catalog/card';
import { haystackOf } from '../../../lib/catalog/fold';

export interface ClaimEntry {
  claim: ClaimCard;
  article: ArticleCard;
  /** Everything a search looks through, folded. */
  haystack: string;
}

export interface ArticleEntry {
  card: ArticleCard;
  claims: ClaimEntry[];
  /** What the article is called and what its tags say beyond its text, folded. */
  haystack: string;
  /** Claims and mentions that count as data. */
  counted: { claims: number; actors: number };
}

function claimTexts(claim: ClaimCard): string[] {
  const { quote, note, victims, by, says, place, date, tags } = claim;
  return [quote, note, victims, by, says, place, date, ...tags];
}

function mentionTexts({ name, note, tags, quote }: MentionCard): string[] {
  return [name, quote, note, ...tags];
}

/** Folding is most of the work of reading a card, so it is put off until something is searched. */
export function entryOf(card: ArticleCard): ArticleEntry {
  const own = [card.title, card.site];
  let haystack: string | null = null;
  const entry: ArticleEntry = {
    card,
    get haystack() {
      haystack ??= haystackOf([
        ...new Set([
          ...own,
          card.url,
          card.byline,
          ...card.claims.flatMap(({ note, victims, by, says, tags }) => [note, victims, by, says, ...tags]),
          ...card.mentions.flatMap(mentionTexts),
        ]),
      ]);
      return haystack;
    },
    claims: [],
    counted: {
      claims: card.claims.filter(isCounted).length,
      actors: card.mentions.filter(isCounted).length,
    },
  };
  entry.claims = card.claims.map((claim): ClaimEntry => {
    let folded: string | null = null;
    return {
      claim,
      article: card,
      get haystack() {
        folded ??= haystackOf([...claimTexts(claim), ...own]);
        return folded;
      },
    };
  });
  return entry;
}
