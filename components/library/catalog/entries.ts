/** Rows of the library's tables, out of the cards. Pure. */
import { isCounted, type ArticleCard, type ClaimCard, type MentionCard } from '../../../lib/catalog/card';
import { haystackOf } from '../../../lib/catalog/fold';

function claimTexts(claim: ClaimCard): string[] {
  const { quote, note, victims, by, says, place, date, tags } = claim;
  return [quote, note, victims, by, says, place, date, ...tags];
}

function mentionTexts({ name, note, tags, quote }: MentionCard): string[] {
  return [name, quote, note, ...tags];
}

/** A claim with its article. Folding is most of the work of reading it, so that is put off until a search asks. */
export class ClaimEntry {
  #folded: string | null = null;

  constructor(
    readonly claim: ClaimCard,
    readonly article: ArticleCard,
  ) {}

  fold(): void {
    this.#folded ??= haystackOf([...claimTexts(this.claim), this.article.title, this.article.site]);
  }

  /** Everything a search looks through, folded. */
  get haystack(): string {
    this.fold();
    return this.#folded ?? '';
  }
}

export class ArticleEntry {
  readonly claims: readonly ClaimEntry[];
  /** Claims and mentions that count as data. */
  readonly counted: { claims: number; actors: number };
  #folded: string | null = null;

  constructor(readonly card: ArticleCard) {
    this.claims = card.claims.map((claim) => new ClaimEntry(claim, card));
    this.counted = {
      claims: card.claims.filter(isCounted).length,
      actors: card.mentions.filter(isCounted).length,
    };
  }

  /** Does the folding now that a search would wait for. */
  fold(): void {
    if (this.haystack === '') return;
    for (const claim of this.claims) claim.fold();
  }

  /** What the article is called and what its tags say beyond its text, folded. */
  get haystack(): string {
    const { title, site, url, byline, claims, mentions } = this.card;
    this.#folded ??= haystackOf([
      ...new Set([
        title,
        site,
        url,
        byline,
        ...claims.flatMap(({ note, victims, by, says, tags }) => [note, victims, by, says, ...tags]),
        ...mentions.flatMap(mentionTexts),
      ]),
    ]);
    return this.#folded;
  }
}
