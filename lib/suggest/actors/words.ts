import type { ActorType } from '../../model.ts';
import ambiguousNames from '../data/ambiguous-names.json' with { type: 'json' };
import givenNames from '../data/given-names.json' with { type: 'json' };
import placeWords from '../data/place-words.json' with { type: 'json' };
import pressWords from '../data/press-words.json' with { type: 'json' };
import roleModifiers from '../data/role-modifiers.json' with { type: 'json' };
import roles from '../data/roles.json' with { type: 'json' };
import speechVerbs from '../data/speech-verbs.json' with { type: 'json' };
import titles from '../data/titles.json' with { type: 'json' };
import weakHeads from '../data/weak-heads.json' with { type: 'json' };
import { fold } from './fold.ts';
import { classesOf } from '../word-list.ts';

/** A noun that names a party by what it is or does. */
export interface RoleNoun {
  id: string;
  type: ActorType;
  /** Mentions of one cluster and one nationality are one party. */
  cluster: string;
  plural: boolean;
  /** Counts only with a definite article ("the spokesman"). */
  definite: boolean;
}

export const ROLE_NOUNS = new Map<string, RoleNoun>();
for (const { id, one, many, type, cluster, ...rest } of roles.roles) {
  const definite = 'definite' in rest && rest.definite === true;
  const noun = { id, type: type as ActorType, cluster, definite };
  ROLE_NOUNS.set(one, { ...noun, plural: many === null });
  if (many !== null && many !== one) ROLE_NOUNS.set(many, { ...noun, plural: true });
}

/** Heads that name a party only with a telling modifier, with the list they stand in. */
export const WEAK_HEADS = new Map<string, string>(
  weakHeads.heads.flatMap(({ id, forms }) => forms.map((form): [string, string] => [form, id])),
);

export const ROLE_MODIFIERS = new Map<string, ActorType>();
for (const { type, words } of roleModifiers.modifiers) {
  for (const word of words) if (!ROLE_MODIFIERS.has(word)) ROLE_MODIFIERS.set(word, type as ActorType);
}

const classOf = classesOf(pressWords);

export const PARTICLES = classOf('particles');
export const PLACE_PREPOSITIONS = classOf('place-prepositions');
export const LINKING = classOf('linking');
export const RELATIONS = classOf('relations');
export const SUSPICION = classOf('suspicion');
export const DETERMINERS = classOf('determiners');
export const NOT_NAMES = classOf('not-names');
/** Words inside a name between capitalised words: "Movement for the Salvation of Azawad". */
export const NAME_JOINS = classOf('name-joins');
/** A head before one of these ends its own phrase: the rest says of what. */
export const NAME_OF = classOf('name-of');
/** These join only what stands after "of" or "for" ("for Trade Union and Human Rights"). */
export const NAME_AFTER_OF = classOf('name-after-of');
export const GROUP_NAME_JOINS = classOf('group-name-joins');
export const TIME_NOUNS = classOf('time-nouns');
export const PARTITIVES = classOf('partitives');
/** "the ACCUSED", "those INJURED": people by what befell them. */
export const PEOPLE_BY_STATE = classOf('people-by-state');
/** Inside a name that only the noun beside it explains: "the pressure group Stop THE Dam". */
export const KIND_JOINS = classOf('kind-joins');
/** Adverbs that open a clause or tie it to another, and stand in no noun phrase: "WHERE armed men waited". */
export const LINKING_ADVERBS = classOf('linking-adverbs');
/** "northern Mali", "neighbouring Chad": a part of the map. */
export const REGIONAL = classOf('regional');

/** Words after a place's own name: "Niger State police", "the Orlo County prosecutor". */
export const ADMINISTRATIVE = classOf('administrative');
/** Parts of the world and of the map, which may stand before the name of an office: "Gaza", "North America". */
export const DIRECTIONS = new Set(placeWords.words.find(({ id }) => id === 'directions')?.words ?? []);
export const PLACE_WORDS = new Set(placeWords.words.flatMap(({ words }) => words));
export const GIVEN_NAMES = new Set(givenNames.names.map(fold));

export interface Title {
  words: string[];
  kind: string;
}

/** Titles by their first word, longest first. */
export const TITLES = new Map<string, Title[]>();
for (const { title, kind } of titles.titles) {
  const words = title.toLowerCase().split(' ');
  // The point of a rank that the tokeniser does not know stands by itself: "Pfc" ".".
  const parted = words.length === 1 && words[0]!.endsWith('.') ? [[words[0]!.slice(0, -1), '.']] : [];
  for (const form of [words, ...parted])
    TITLES.set(form[0]!, [...(TITLES.get(form[0]!) ?? []), { words: form, kind }]);
}
for (const list of TITLES.values()) list.sort((a, b) => b.words.length - a.words.length);

export const SPEECH_LEMMAS = new Set(speechVerbs.verbs.map(({ verb }) => verb));

/** Lexicon forms that are common words or other names too, and the words that show what is meant. */
export const AMBIGUOUS_NAMES = new Set(ambiguousNames.names);
export const PARTY_CONTEXT = new Set(ambiguousNames.context);
