import type { AnalysedDocument } from '../../document.ts';
import { FeatureCollector, type FeatureIndex } from '../../feature-index.ts';
import { isCapital } from '../capitals.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../words.ts';
import { determinerOf, type PartyContext } from './context.ts';
import { frontsOf, type Fronts } from './fronts.ts';
import { HeadReader, upTo, type HeadFacts } from './head-facts.ts';
import type { PartyPhrase } from './phrases.ts';
import { coverOf, introducesNames, leadIn, placeOf } from './place.ts';
import { isOneSort } from './whole-lists.ts';
import { WordTable } from '../../word-class.ts';

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

/** What the places of one wording show together. */
interface Shown {
  roles: Set<string>;
  determiners: Set<string>;
  speaks: boolean;
  introduces: boolean;
  oneSort: boolean;
}

/** One place of a wording, as the features see it. */
interface Place {
  phrase: PartyPhrase;
  facts: HeadFacts;
  determiner: string;
  short: 'base' | 'long';
  /** How the parties of claims cover it: "victim-same". */
  roles: ReadonlySet<string>;
  introduces: boolean;
  /** Where it stands in its sentence: "subject", "speaks". */
  where: readonly string[];
}

/** Reads the phrases of one article. */
export class PhraseReader {
  private readonly fronts: Fronts;
  private readonly found: FeatureCollector;
  private readonly heads: HeadReader;

  constructor(
    private readonly document: AnalysedDocument,
    private readonly context: PartyContext,
    private readonly index: FeatureIndex,
  ) {
    this.fronts = frontsOf(index);
    this.found = index.collector;
    this.heads = new HeadReader(document, context, this.fronts);
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

  /** Adds what speaks for and against one place being a mention of a party. In this order: sums depend on it. */
  private addPhrase(phrase: PartyPhrase, shown: Shown): void {
    const place = this.placeOf(phrase);
    this.addHead(place);
    this.addExtent(place);
    this.addWords(place, shown);
    this.addRoles(place, shown);
    this.addArticle(place);
    shown.determiners.add(place.determiner);
    shown.speaks ||= place.where.includes('speaks');
    shown.introduces ||= place.introduces;
  }

  private placeOf(phrase: PartyPhrase): Place {
    const { document, context } = this;
    const facts = this.heads.of(phrase.head);
    const roles = new Set<string>();
    for (const { span, role } of context.spans.get(facts.token.sentence) ?? []) {
      const cover = coverOf(phrase, facts.token, span);
      if (cover) roles.add(`${role}-${cover}`);
    }
    return {
      phrase,
      facts,
      determiner: determinerOf(document.tokens, phrase),
      short: phrase.reach === 'base' ? 'base' : 'long',
      roles,
      introduces: facts.number === 'many' && introducesNames(document.tokens, phrase.last),
      where: placeOf(document, phrase),
    };
  }

  /** What its head is, with its determiner and the rule that found it. */
  private addHead({ phrase, facts, determiner, short }: Place): void {
    const { fronts, found } = this;
    const { reach, mention } = phrase;
    const { number, ofKind } = facts;
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
  }

  /** How long it is, of what sort its words are, and where it stands. */
  private addExtent({ phrase, facts, determiner }: Place): void {
    const { document, fronts, found } = this;
    const { tokens } = document;
    const { first, last, head, reach, mention } = phrase;
    const { sentence, kind, number, noun } = facts;
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
  }

  /** Its words: victims' words, lists, what it holds and how it goes on. */
  private addWords({ phrase, facts, determiner, short, roles, introduces }: Place, shown: Shown): void {
    const { document, context, fronts, found } = this;
    const { tokens } = document;
    const { first, last, reach } = phrase;
    const { sentence, word, kind, number } = facts;
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
      const says = SAYS.of(tokens[i]!);
      if (!says) continue;
      const has = fronts.has.below(says);
      found.add(has);
      found.add(has.below(kind));
    }
  }

  /** What claims make of it, its place in the sentence, and the words behind its head. */
  private addRoles({ phrase, facts, determiner, short, roles, where: places }: Place, shown: Shown): void {
    const { document, fronts, found, index } = this;
    const { tokens } = document;
    const { last, head, reach } = phrase;
    const { kind, number } = facts;
    for (const what of roles) {
      const role = fronts.role.below(what);
      found.add(role);
      found.add(role.below(short));
      found.add(role.below(determiner));
      found.add(role.below(number));
      shown.roles.add(what);
    }
    for (const where of places) {
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
  }

  /** What the article says of its head elsewhere, and what the sentence does with it. */
  private addArticle({ phrase, facts, determiner, roles, where: places }: Place): void {
    const { document, context, fronts, found } = this;
    const { last, head, reach } = phrase;
    const { token, word, kind, number } = facts;
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
    if (places.includes('subject')) {
      const tense = PAST.test(document.tokens[last + 1]!.lower) ? 'past' : 'other';
      found.add(fronts.verb.below(tense).below(number).below(determiner));
    }
    if (places.includes('speaks')) {
      found.add(fronts.speaks.below(kind));
      found.add(fronts.speaks.below(determiner));
      found.add(fronts.speaks.below(reach));
    }
  }
}

/** What a word says of the type of a party; null for most. */
const SAYS = new WordTable((lower) => ROLE_MODIFIERS.get(lower) ?? ROLE_NOUNS.get(lower)?.type ?? null);
const PAST = /ed$|^(?:was|were|had|said|took|went|came|shot|fled|held|left)$/;
const NO_CLAIM = ['no-claim'];
