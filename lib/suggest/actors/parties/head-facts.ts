import { CIVILIANS, COMBATANTS } from '../../data/person-nouns.ts';
import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import type { AnalysedDocument, Sentence, Token } from '../../document.ts';
import type { Feature } from '../../feature-index.ts';
import { isPersonNoun, isPlural, singular } from '../../people.ts';
import { headAt } from '../phrase-head.ts';
import type { RoleNoun } from '../words.ts';
import type { PartyContext } from './context.ts';
import type { Fronts } from './fronts.ts';

const civilians = new Set(CIVILIANS);
const combatants = new Set(COMBATANTS);
const GROUPS = new Map(
  partyNouns.nouns.flatMap(({ id, words }) => words.map((word): [string, string] => [word, id])),
);

/** What the phrases of one head share. */
export interface HeadFacts {
  token: Token;
  sentence: Sentence;
  word: string;
  noun: RoleNoun | null;
  kind: string;
  number: 'many' | 'one';
  /** Features that every phrase of the head has. */
  ofKind: Feature;
  ofKindNumber: Feature;
  ofStatus: Feature;
  ofWord: Feature;
  ofSuffix: Feature;
  ofLongSuffix: Feature;
  ofNumber: Feature;
  ofBlock: Feature;
  ofPosition: Feature;
  ofCount: Feature;
  ofClaims: Feature;
  ofKindClaims: Feature;
}

const NUMERALS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** A number as part of a feature's name, the larger ones as one. */
export const upTo = (most: number, number: number): string => NUMERALS[Math.min(most, number)]!;

/** Reads what the phrases of one head share, once a head. */
export class HeadReader {
  private readonly known = new Map<number, HeadFacts>();

  constructor(
    private readonly document: AnalysedDocument,
    private readonly context: PartyContext,
    private readonly fronts: Fronts,
  ) {}

  /** The facts of the head at a token position. */
  of(head: number): HeadFacts {
    const before = this.known.get(head);
    if (before) return before;
    const { document, context, fronts } = this;
    const { tokens, sentences } = document;
    const token = tokens[head]!;
    const sentence = sentences[token.sentence]!;
    const word = singular(token.lower);
    const role = headAt(tokens, head, sentence);
    const noun = role?.noun ?? null;
    const kind = noun
      ? noun.cluster
      : role?.weak
        ? `weak-${role.weak}`
        : (GROUPS.get(word) ?? (isPersonNoun(token.lower) ? 'person-noun' : 'other'));
    const status = combatants.has(word) ? 'combatant' : civilians.has(word) ? 'civilian' : 'none';
    const number = isPlural(token) ? 'many' : 'one';
    const ofKind = fronts.kind.below(kind);
    const facts: HeadFacts = {
      token,
      sentence,
      word,
      noun,
      kind,
      number,
      ofKind,
      ofKindNumber: ofKind.below(number),
      ofStatus: fronts.status.below(status).below(number),
      ofWord: fronts.word.below(word),
      // Nouns seen too seldom are known by how they end: "-ists", "-ment".
      ofSuffix: fronts.suffix.below(token.lower.slice(-3)),
      ofLongSuffix: fronts.suffix.below(token.lower.slice(-4)),
      ofNumber: fronts.number.below(number),
      ofBlock: fronts.block.below(document.blocks[sentence.block]!.kind),
      ofPosition: fronts.position.below(upTo(3, Math.floor(token.sentence / 3))),
      ofCount: fronts.count.below(upTo(4, context.heads.get(word) ?? 0)),
      ofClaims: fronts.claims.below(context.claims === 0 ? '0' : context.claims < 4 ? '1' : '2'),
      ofKindClaims: fronts.claims.below(context.claims === 0 ? '0' : '1').below(kind),
    };
    this.known.set(head, facts);
    return facts;
  }
}
