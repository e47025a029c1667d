import type { Claim } from '../claim.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Mention } from '../mentions.ts';
import { claimId } from '../score.ts';

/**
 * What an article has named and claimed, found by word and place in a time that does not grow with the article:
 * thousands of claims ask for it.
 */
export class Memory {
  /** In order of the text. */
  readonly mentions: readonly Mention[];
  /** In order; each is replaced by itself once its victims are resolved. */
  readonly claims: Claim[];
  readonly #byHead = new Map<string, Mention[]>();
  readonly #byWordBeforeHead = new Map<string, Mention[]>();
  readonly #namesByEnd = new Map<number, Mention>();
  readonly #byId = new Map<string, number>();
  readonly #summaries = new Map<number, Claim[]>();

  constructor({ tokens }: AnalysedDocument, mentions: readonly Mention[], claims: readonly Claim[]) {
    this.mentions = mentions;
    this.claims = [...claims];
    for (const mention of mentions) {
      const { first, head, last, name } = mention;
      add(this.#byHead, tokens[head]!.text, mention);
      if (head - first >= 2) add(this.#byWordBeforeHead, tokens[head - 1]!.text, mention);
      if (name && !this.#namesByEnd.has(last)) this.#namesByEnd.set(last, mention);
    }
    claims.forEach((claim, index) => {
      const id = claimId(claim);
      if (!this.#byId.has(id)) this.#byId.set(id, index);
      if (claim.rule === 'summary') add(this.#summaries, claim.trigger, claim);
    });
  }

  /** Mentions whose head is this word, in order. */
  headed(word: string): readonly Mention[] {
    return this.#byHead.get(word) ?? [];
  }

  /** Mentions of three words or more with this word before the head, in order. */
  withWordBeforeHead(word: string): readonly Mention[] {
    return this.#byWordBeforeHead.get(word) ?? [];
  }

  /** The name that ends at a token. */
  nameEndingAt(token: number): Mention | undefined {
    return this.#namesByEnd.get(token);
  }

  /** How many mentions end before a token. */
  countBefore(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.last < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The claim with an id, as it is by now. */
  claim(id: string | null | undefined): Claim | undefined {
    const index = id == null ? undefined : this.#byId.get(id);
    return index === undefined ? undefined : this.claims[index];
  }

  /** Whether members are named of the number that a word of a sentence tells: "Four clerks were among the 20 dead". */
  isSummed({ trigger, sentence }: Claim): boolean {
    return this.#summaries.get(trigger)?.some((claim) => claim.sentence === sentence) ?? false;
  }
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
