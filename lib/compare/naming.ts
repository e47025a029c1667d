/** Who the parties of claims are: the reader's own entry, the actor tagged at the place, the party of a speaker. */
import type { ActorType, Annotation, Bundle, Party, StoredArticle, TextSpan } from '../model';
import { speakersIn, spokenFor, type SpeakerPhrase } from './speakers';
import { foldName, NO_NAMES, type NameList } from './names';
import { listedActors, type ActorLookup } from './listed-actors';

/** An actor as an article or the reader's list has it. */
export interface KnownActor {
  /** The same for all its mentions in an article; in the reader's list over all articles. */
  id: string;
  name: string;
  type: ActorType;
  /** From the reader's own list: its name holds everywhere. */
  isListed: boolean;
}

/** One who says something. */
export interface KnownSource {
  /** The actor itself, or the party that the speaker speaks for; null where only words are known. */
  actor: KnownActor | null;
  /** Words for `actor` or, where there is none, for the party. */
  words: string;
  /** Words of the one who speaks for the party; null where the source is the party itself. */
  speaker: string | null;
}

export interface Naming {
  actorOf: (articleId: string, party: Party | null) => KnownActor | null;
  sourceOf: (article: StoredArticle, source: Party) => KnownSource;
}

/** A party over all articles of an event. */
export interface NamedParty {
  /** Id of the entry in the actor list, else the folded name: what an answer about it is kept under. */
  key: string;
  name: string;
  type: ActorType | null;
}

/**
 * @param words what it is called where no actor is known
 * @example partyNamed(null, 'The Front').key // 'front'
 */
export function partyNamed(known: KnownActor | null, words: string): NamedParty {
  if (known === null) return { key: foldName(words), name: words, type: null };
  const { id, name, type, isListed } = known;
  return { key: isListed ? id : foldName(name), name, type };
}

interface Mention extends TextSpan {
  actor: KnownActor;
  /** Id and name as the tag has them: in an article a party may bear another of its names. */
  tagged: { id: string; name: string };
}

const wordsOf = ({ resolved, text }: Party): string => resolved || text;

/** Nobody is known: parties are their words. */
export const BY_WORDS: Naming = {
  actorOf: () => null,
  sourceOf: (_, source) => ({ actor: null, words: wordsOf(source), speaker: null }),
};

const COUNTED: readonly Annotation['status'][] = ['accepted', 'edited', 'added'];

/** Mentions of actors by article. */
function mentionsOf(annotations: readonly Annotation[], lookup: ActorLookup): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const { articleId, status, value, quote, selectors } of annotations) {
    if (value.kind !== 'actor' || !COUNTED.includes(status)) continue;
    const { actor: id, name, type } = value;
    const actor = lookup.byId(id) ?? lookup.byName(name, type, id) ?? { id, name, type, isListed: false };
    const { start, end } = selectors.position;
    const mention: Mention = { start, end, text: quote, actor, tagged: { id, name } };
    const own = mentions.get(articleId);
    if (own) own.push(mention);
    else mentions.set(articleId, [mention]);
  }
  return mentions;
}

const holds = (words: string, part: string): boolean => part !== '' && ` ${words} `.includes(` ${part} `);

const isNamed = ({ actor }: Mention): boolean => /^\p{Lu}/u.test(actor.name);

/**
 * The mention that covers the words: the same span, else the longest. Two tags that begin together are one party ("an
 * alliance" and "an alliance of armed groups"), and the one that has a name says who.
 */
function mentionAt(mentions: readonly Mention[], { start, end, text }: TextSpan): Mention | null {
  const folded = foldName(text);
  const there = mentions.filter(
    (each) =>
      each.start < end &&
      start < each.end &&
      (holds(folded, foldName(each.text)) || holds(foldName(each.text), folded)),
  );
  const best =
    there.find((each) => foldName(each.text) === folded) ??
    there.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!best || isNamed(best)) return best ?? null;
  return there.find((each) => each.start === best.start && isNamed(each)) ?? best;
}

/** The one actor that these words mention; null where they mention several or none. */
function mentionOf(mentions: readonly Mention[], words: string): Mention | null {
  const folded = foldName(words);
  const [first, ...more] = mentions.filter(
    ({ text, actor, tagged }) =>
      foldName(text) === folded || foldName(actor.name) === folded || foldName(tagged.name) === folded,
  );
  return first && folded !== '' && more.every(({ actor }) => actor.id === first.actor.id) ? first : null;
}

/**
 * @param bundle its articles' tags and the reader's list; only tags that a person decided count
 * @param names parties with several names: what one article calls by the first and another by the second is one
 *
 * @example
 * namingOf(bundle).sourceOf(article, claim.source)
 * // { actor: { name: 'Lower Tarn Front', … }, words: 'Lower Tarn Front', speaker: 'spokesman for the front' }
 */
export function namingOf(bundle: Pick<Bundle, 'annotations' | 'actors'>, names: NameList = NO_NAMES): Naming {
  const lookup = listedActors(bundle.actors, names);
  const mentions = mentionsOf(bundle.annotations, lookup);
  const phrases = new Map<StoredArticle, SpeakerPhrase[]>();
  const phrasesOf = (article: StoredArticle): SpeakerPhrase[] => {
    const known = phrases.get(article);
    if (known) return known;
    const made = speakersIn(article.text);
    phrases.set(article, made);
    return made;
  };
  const actorOf = (articleId: string, party: Party | null): KnownActor | null => {
    if (party === null) return null;
    const entry = lookup.byId(party.actor ?? '');
    if (entry) return entry;
    const own = mentions.get(articleId) ?? [];
    const linked = own.find(({ tagged }) => tagged.id === party.actor);
    const mention = linked ?? mentionAt(own, party) ?? mentionOf(own, wordsOf(party));
    return mention?.actor ?? lookup.byName(wordsOf(party));
  };
  const isItsName = ({ name }: KnownActor, words: string): boolean =>
    [words, names(words)?.name ?? ''].some((each) => foldName(each) === foldName(name));
  const sourceOf = (article: StoredArticle, source: Party): KnownSource => {
    const own = mentions.get(article.id) ?? [];
    const actor = actorOf(article.id, source);
    const isHere = article.text.slice(source.start, source.end) === source.text;
    if (!isHere || (actor !== null && actor.type !== 'person' && isItsName(actor, source.text)))
      return { actor, words: wordsOf(source), speaker: null };
    const places = [source, ...own.filter((each) => actor?.type === 'person' && each.actor.id === actor.id)];
    const partyAt = (span: TextSpan): Mention | null => mentionAt(own, span) ?? mentionOf(own, span.text);
    const isSame = (a: TextSpan, b: TextSpan): boolean => {
      const [one, other] = [partyAt(a)?.actor.id, partyAt(b)?.actor.id];
      return one === undefined || other === undefined ? foldName(a.text) === foldName(b.text) : one === other;
    };
    const party = spokenFor(article.text, phrasesOf(article), places, isSame);
    if (!party) return { actor, words: wordsOf(source), speaker: null };
    const known = partyAt(party)?.actor ?? lookup.byName(party.text);
    const isItself = known !== null && known.id === actor?.id && actor.type === 'person';
    return isItself
      ? { actor, words: wordsOf(source), speaker: null }
      : { actor: known, words: known?.name ?? party.text, speaker: wordsOf(source) };
  };
  return { actorOf, sourceOf };
}
