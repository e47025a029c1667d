import { CIVILIANS, COMBATANTS } from '../../data/person-nouns.ts';
import partyNouns from '../../data/party-nouns.json' with { type: 'json' };
import type { AnalysedDocument, Sentence, Token } from '../../document.ts';
import { FeatureCollector, type Feature, type FeatureIndex } from '../../feature-index.ts';
import { isPersonNoun, isPlural, singular } from '../../people.ts';
import { isCapital } from '../capitals.ts';
import { headAt } from '../phrase-head.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS, type RoleNoun } from '../words.ts';
import { determinerOf, type PartyContext } from './context.ts';
import { frontsOf, type Fronts } from './fronts.ts';
import type { PartyPhrase } from './phrases.ts';
import { coverOf, introducesNames, leadIn, placeOf } from './place.ts';
import { isOneSort } from './whole-lists.ts';

/** A wording of the article that may describe a party: all places where it stands, and what speaks for and against it. */
export interface PartyForm {
  form: string;
  phrases: PartyPhrase[];
  /** Numbers of the index that the wordings were read with. */
  features: number[];
  /** How the parties of claims and its places cover each other: "victim-same". */
  roles: ReadonlySet<string>;
  /** What determines its places, in order of the text. */
  determiners: ReadonlySet<string>;
  /** One of its places speaks. */
  speaks: boolean;
  /** One of its places stands right before names that tell who they are. */
  introduces: boolean;
  /** One of its places is a list of people or groups of one sort. */
  oneSort: boolean;
}

const civilians = new Set(CIVILIANS);
const combatants = new Set(COMBATANTS);
const GROUPS = new Map(
  partyNouns.nouns.flatMap(({ id, words }) => words.map((word): [string, string] => [word, id])),
);
/** What the places of one wording show together. */
interface Shown {
  roles: Set<string>;
  determiners: Set<string>;
  speaks: boolean;
  introduces: boolean;
  oneSort: boolean;
}

/** What the phrases of one head share. */
interface HeadFacts {
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

/** Reads the phrases of one article. */
export class PhraseReader {
  private readonly fronts: Fronts;
  private readonly found: FeatureCollector;
  private readonly heads = new Map<number, HeadFacts>();

  constructor(
    private readonly document: AnalysedDocument,
    private readonly context: PartyContext,
    private readonly index: FeatureIndex,
  ) {
    this.fronts = frontsOf(index);
    this.found = new FeatureCollector(index);
  }

  /** A wording with what its places show. */
  read(form: string, phrases: PartyPhrase[]): PartyForm {
    const shown: Shown = {
      roles: new Set(),
      determiners: new Set(),
      speaks: false,
      introduces: false,
      oneSort: false,
    };
    for (const phrase of phrases) this.addPhrase(phrase, shown);
    this.found.add(this.fronts.times.below(upTo(4, phrases.length)));
    return { form, phrases, features: this.found.take(), ...shown };
  }

  private headFacts(head: number): HeadFacts {
    const known = this.heads.get(head);
    if (known) return known;
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
    this.heads.set(head, facts);
    return facts;
  }

  /** Adds what speaks for and against one place being a mention of a party. */
  private addPhrase(phrase: PartyPhrase, shown: Shown): void {
    const { document, context, fronts, found, index } = this;
    const { tokens } = document;
    const { first, last, head, reach, mention } = phrase;
    const facts = this.headFacts(head);
    const { token, sentence, word, noun, kind, number, ofKind } = facts;
    const determiner = determinerOf(tokens, phrase);
    let modifiers = 0;
    let names = 0;
    let told: string | null = null;
    for (let i = first; i < head; i++) {
      const { tag, lower } = tokens[i]!;
      if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') modifiers++;
      if (isCapital(tokens[i]) && i > sentence.first) names++;
      told ??= ROLE_MODIFIERS.get(lower) ?? null;
    }
    let after = 0;
    for (let i = head + 1; i <= last; i++) if (isCapital(tokens[i])) after++;
    const roles = new Set<string>();
    for (const { span, role: what } of context.spans.get(token.sentence) ?? []) {
      const cover = coverOf(phrase, token, span);
      if (cover) roles.add(`${what}-${cover}`);
    }
    const introduces = number === 'many' && introducesNames(tokens, last);
    const short = reach === 'base' ? 'base' : 'long';
    const rule = mention ? mention.rule : 'none';
    const ofDeterminer = fronts.determiner.below(determiner);
    found.add(fronts.bias);
    found.add(fronts.reach.below(reach));
    found.add(fronts.rule.below(rule));
    found.add(ofKind);
    found.add(facts.ofStatus);
    found.add(facts.ofWord);
    found.add(facts.ofSuffix);
    found.add(facts.ofLongSuffix);
    found.add(facts.ofNumber);
    found.add(ofDeterminer);
    found.add(ofDeterminer.below(number));
    found.add(facts.ofKindNumber);
    found.add(ofKind.below(determiner));
    found.add(ofKind.below(short));
    found.add(fronts.rule.below(rule === 'none' ? 'none' : 'some').below(reach));
    found.add(fronts.modifiers.below(upTo(4, modifiers)));
    found.add(fronts.modifiers.below(upTo(3, modifiers)).below(number).below(determiner));
    found.add(fronts.names.below(upTo(2, names)));
    found.add(fronts.names.below(upTo(1, names)).below(kind));
    found.add(fronts.after.below(reach).below(upTo(2, after)));
    found.add(fronts.length.below(upTo(8, last - head)));
    found.add(fronts.told.below(told ?? 'none'));
    found.add(facts.ofBlock);
    found.add(facts.ofPosition);
    found.add(facts.ofCount);
    found.add(facts.ofClaims);
    found.add(facts.ofKindClaims);
    if (mention?.value.type) found.add(fronts.type.below(mention.value.type));
    if (noun) {
      found.add(fronts.noun.below(noun.type));
      if (noun.definite) found.add(fronts.nounDefinite);
    }
    if (context.victims.has(word)) {
      found.add(fronts.victimWord);
      found.add(fronts.victimWord.below(determiner));
    }
    if (roles.size === 0) {
      const ofNone = fronts.role.below('none');
      found.add(ofNone);
      found.add(ofNone.below(kind));
      found.add(ofNone.below(determiner).below(number));
    }
    found.add(fronts.holds.below(phrase.holds ?? 'none').below(short));
    found.add(fronts.lead.below(reach).below(leadIn(first > sentence.first ? tokens[first - 1] : undefined)));
    if (reach === 'and' || reach === 'list') {
      const same = isOneSort(document, phrase);
      found.add(fronts.list.below(same ? 'one-sort' : 'sorts'));
      shown.oneSort ||= same;
    }
    if (introduces) found.add(fronts.introduces.below('names'));
    for (let i = first; i <= last; i++) {
      const says = ROLE_MODIFIERS.get(tokens[i]!.lower) ?? ROLE_NOUNS.get(tokens[i]!.lower)?.type;
      if (!says) continue;
      const has = fronts.has.below(says);
      found.add(has);
      found.add(has.below(kind));
    }
    for (const what of roles) {
      const role = fronts.role.below(what);
      found.add(role);
      found.add(role.below(short));
      found.add(role.below(determiner));
      found.add(role.below(number));
      shown.roles.add(what);
    }
    const place = placeOf(document, phrase);
    for (const where of place) {
      const at = fronts.place.below(where);
      found.add(at);
      found.add(at.below(number));
      if (where.startsWith('then-')) found.add(index.top(where).below(kind));
    }
    if (last > head) {
      const { lower, tag, lemma } = tokens[head + 1]!;
      const join = fronts.join.below(lower);
      found.add(join);
      found.add(join.below(kind));
      found.add(fronts.tail.below(tokens[last]!.tag).below(reach));
      if (tag === 'VERB') found.add(fronts.clause.below(lemma));
    }
    const held = fronts.held.below(context.tails.get(head) ?? 'free');
    found.add(held);
    found.add(held.below(number).below(determiner));
    if (context.quoted.has(head)) {
      found.add(fronts.quoted);
      found.add(fronts.quoted.below(kind));
      found.add(fronts.quoted.below(determiner));
    }
    if (context.title.has(word)) {
      found.add(fronts.titleWord);
      found.add(fronts.titleWord.below(determiner));
    }
    const seen = context.determiners.get(word);
    if (seen && determiner !== 'the' && seen.has('the')) {
      found.add(fronts.laterThe);
      found.add(fronts.laterThe.below(number));
    }
    if (seen && determiner === 'the' && seen.size > 1) found.add(fronts.theOther);
    for (const what of context.scopes.get(token.sentence) ?? NO_CLAIM) {
      const scope = fronts.scope.below(what);
      found.add(scope);
      found.add(scope.below(roles.size > 0 ? 'in' : 'out'));
      found.add(scope.below(determiner).below(number));
    }
    if (place.includes('subject')) {
      const tense = PAST.test(tokens[last + 1]!.lower) ? 'past' : 'other';
      found.add(fronts.verb.below(tense).below(number).below(determiner));
    }
    const says = place.includes('speaks');
    if (says) {
      found.add(fronts.speaks.below(kind));
      found.add(fronts.speaks.below(determiner));
      found.add(fronts.speaks.below(reach));
    }
    shown.determiners.add(determiner);
    shown.speaks ||= says;
    shown.introduces ||= introduces;
  }
}

const PAST = /ed$|^(?:was|were|had|said|took|went|came|shot|fled|held|left)$/;
const NO_CLAIM = ['no-claim'];
const NUMERALS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** A number as part of a name, the larger ones as one. */
const upTo = (most: number, number: number): string => NUMERALS[Math.min(most, number)]!;
