import type { ActorType } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import { wordsOf, type Candidate } from './candidate.ts';
import { isPersonNoun, isPlural } from '../people.ts';
import { isPerpetrator } from '../agents/doers.ts';
import { roleKey } from './role-keys.ts';
import { speaks } from './speech.ts';
import personalWords from '../data/personal-words.json' with { type: 'json' };
import { because } from '../reasons.ts';

/** A definite description looks back at most this many sentences, and this many mentions, for the party it means. */
const LOOK_BACK = 12;
const LOOK_BACK_MENTIONS = 200;

interface Description {
  heads: RegExp;
  /** Kinds of party it may mean, the first that is found near enough wins. */
  types: ActorType[][];
  /** The party's name must hold the word ("the ministry" means a ministry). */
  inName?: boolean;
  /** Names that it cannot mean. */
  never?: RegExp;
}

/** Which named parties a description may mean, by its head. */
const DESCRIPTIONS: Description[] = [
  {
    heads: /^(?:groups?|network|alliance|coalition|affiliate|branch)$/,
    types: [
      ['rebel', 'militia'],
      ['organisation', 'international'],
    ],
  },
  // What states founded is no movement and no front: "the movement" is never the United Nations.
  {
    heads: /^(?:outfit|faction|movement|cell|front|brigade|offshoot|wing)$/,
    types: [['rebel', 'militia'], ['organisation']],
  },
  { heads: /^(?:gang|cartel|militia|syndicate|mafia|mob|death squad)$/, types: [['militia']] },
  {
    heads: /^(?:newspaper|magazine|broadcaster|website|outlet|publication|channel|news agency)$/,
    types: [['media']],
  },
  {
    heads: /^(?:ministry|court|tribunal|parliament|senate|congress|embassy|department|office|judiciary)$/,
    types: [['state']],
    inName: true,
  },
  // "the agency": a bureau or a service as well as an aid agency, whichever was named last.
  {
    heads: /^agency$/,
    types: [['organisation', 'international', 'state_forces', 'state', 'media']],
    never: /\b(?:Party|Union|Congress|League|Movement|Front)\b/,
  },
  {
    heads:
      /^(?:charity|ngo|nonprofit|watchdog|union|federation|association|foundation|institute|church|company|firm|think tank|rights group|aid group)$/,
    types: [['organisation', 'international']],
  },
  {
    heads: /^(?:organi[sz]ation|body|party|committee|commission|council)$/,
    types: [
      ['organisation', 'international'],
      ['state', 'media', 'state_forces', 'rebel'],
    ],
  },
];

/** Words that any named person may go by: "the man", "the toddler". */
const ANYBODY =
  /^(?:man|woman|boy|girl|child|toddler|baby|teenager|victim|suspect|journalist|reporter|student|bomber)$/;
/** Sentences that such a word looks back. */
const NEAR = 2;
/** Of these, the words that nobody grown goes by. */
const CHILD = new Set(personalWords.children);
/** What a child may be called before or behind its name. */
const AS_CHILD = new RegExp(
  `\\b(?:${[...personalWords.children, ...personalWords.asChildren].join('|')})\\b`,
  'i',
);
/** Whose somebody is: "the child's grandmother" is no child. */
const OWNER = /^.*['’]s?\s/u;

/** Tokens behind "of" among which the noun for the people of a group stands. */
const PEOPLE_REACH = 5;

const NAMED_KEY = /^(?:lex|own|org|group):/;

/** Gives every candidate the key of its party; definite descriptions without a party before them are dropped. */
export function linkParties(
  document: AnalysedDocument,
  candidates: readonly Candidate[],
  main: string | null,
): Candidate[] {
  const rebels = soleRebels(candidates);
  const police = solePolice(candidates);
  const titled = new Set(
    candidates.filter(({ rule }) => rule === 'person-with-title').map(({ key }) => key!),
  );
  const armies = new Set(
    candidates.flatMap((each) =>
      each.role?.cluster === 'army' ? [roleKey(each, main)] : each.key?.startsWith('army:') ? [each.key] : [],
    ),
  );
  const linked: Candidate[] = [];
  for (const candidate of candidates) {
    const role = candidate.role;
    const army =
      candidate.rule === 'role-people-of-country' && /^the /i.test(wordsOf(document, candidate))
        ? candidate.key!.replace(/^people:/, 'army:')
        : null;
    if (army !== null && armies.has(army)) {
      linked.push({ ...candidate, type: 'state_forces', key: army });
      continue;
    }
    if (candidate.key !== null || !role) {
      const key = candidate.key ?? `name:${candidate.name.toLowerCase()}`;
      linked.push({ ...candidate, key: key === police ? `police:${main ?? ''}` : key });
      continue;
    }
    if (role.cluster === 'definite' && isOfPeople(document, candidate)) {
      linked.push({ ...candidate, type: 'civilians', key: `people-of:${candidate.first}` });
      continue;
    }
    const sole =
      rebels && role.definite && role.bare && candidate.type === 'rebel' && role.cluster === 'armed'
        ? rebels
        : null;
    const named =
      sole ?? (role.definite && !role.plural ? antecedent(linked, candidate, document, titled) : null);
    const reasons = named
      ? [...candidate.reasons, because('means', { name: named.name })]
      : candidate.reasons;
    if (named)
      linked.push({ ...candidate, key: named.key, type: named.type, name: named.name, nameRank: 0, reasons });
    else if (role.cluster === 'definite') continue;
    else if (role.cluster === 'doers') {
      if (isPerpetrator(document, candidate)) linked.push({ ...candidate, key: 'armed::gunman:' });
    }
    // A function without a name, or an outlet, counts where it speaks.
    else if (
      (role.cluster !== 'person' && role.cluster !== 'media') ||
      speaks(document, candidate.first, candidate.last)
    ) {
      linked.push({ ...candidate, key: roleKey(candidate, main) });
    }
  }
  return linked;
}

/** "The group of 16 farmers" says who they are, and takes up no party named before. */
function isOfPeople({ tokens }: AnalysedDocument, { first, last }: Candidate): boolean {
  let of = first + 1;
  while (of <= last && tokens[of]!.lower !== 'of') of++;
  if (tokens[of]?.lower !== 'of') return false;
  for (let i = of + 1; i < of + PEOPLE_REACH; i++) {
    const token = tokens[i];
    if (!token || !/^(?:NUM|ADJ|PROPN|NOUN|ADV)$/.test(token.tag)) return false;
    if (isPlural(token) && isPersonNoun(token.lower)) return true;
  }
  return false;
}

/** The one rebel group that the article names, for "the rebels" and "the militants"; null when it names none or several. */
function soleRebels(candidates: readonly Candidate[]): Candidate | null {
  let sole: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.type !== 'rebel' || candidate.role || !NAMED_KEY.test(candidate.key ?? '')) continue;
    if (sole && sole.key !== candidate.key) return null;
    sole ??= candidate;
  }
  return sole;
}

/** The one police by name ("Dorna State Police") in the article, which "police" then means; null when there is none or several. */
function solePolice(candidates: readonly Candidate[]): string | null {
  const keys = new Set(
    candidates
      .filter(({ rule, name }) => rule === 'shape-police' && /\bPolice(?: Command| Department)?$/.test(name))
      .map(({ key }) => key),
  );
  return keys.size === 1 ? ([...keys][0] ?? null) : null;
}

const overlaps = (a: Candidate, b: Candidate): boolean => a.first <= b.last && b.first <= a.last;

/** The nearest mention before a candidate that `accept` takes, within the look-back. */
function nearest(
  before: readonly Candidate[],
  candidate: Candidate,
  document: AnalysedDocument,
  accept: (other: Candidate) => boolean,
  reach = LOOK_BACK,
): Candidate | null {
  const sentence = document.tokens[candidate.first]!.sentence;
  for (let i = before.length - 1; i >= Math.max(0, before.length - LOOK_BACK_MENTIONS); i--) {
    const other = before[i]!;
    if (sentence - document.tokens[other.first]!.sentence > reach) return null;
    if (!overlaps(other, candidate) && accept(other)) return other;
  }
  return null;
}

/** The nearest party before a definite description that it can mean. */
function antecedent(
  before: readonly Candidate[],
  candidate: Candidate,
  document: AnalysedDocument,
  titled: ReadonlySet<string>,
): Candidate | null {
  const { cluster, head } = candidate.role!;
  if (cluster === 'person' || cluster === 'people') return personBefore(before, candidate, document, titled);
  const description = DESCRIPTIONS.find(({ heads }) => heads.test(head));
  if (!description) return null;
  const called = description.types.flat();
  const isCalled = (other: Candidate): boolean =>
    called.includes(other.type) &&
    NAMED_KEY.test(other.key!) &&
    other.name.toLowerCase().split(' ').includes(head);
  const byName = nearest(before, candidate, document, isCalled);
  if (byName) return byName;
  const fromAfar = sole(before.slice(-LOOK_BACK_MENTIONS).filter(isCalled));
  if (description.inName) return fromAfar;
  for (const [at, types] of description.types.entries()) {
    // A party of the kind that the word means first is meant before a name far back, one of another kind after it.
    if (at === 1 && fromAfar) return fromAfar;
    const found = nearest(before, candidate, document, (other) => {
      const { role } = other;
      const described =
        role !== undefined && (role.head === head || (role.cluster === 'armed' && !role.plural));
      if (description.never?.test(other.name)) return false;
      return types.includes(other.type) && (described || NAMED_KEY.test(other.key!));
    });
    if (found) return found;
  }
  return fromAfar;
}

/** The last mention where all are of one party; null where they are of several. */
function sole(mentions: readonly Candidate[]): Candidate | null {
  const last = mentions.at(-1);
  return last && mentions.every(({ key }) => key === last.key) ? last : null;
}

/** "the president", "the journalist": the person last named or described with that word. */
function personBefore(
  before: readonly Candidate[],
  candidate: Candidate,
  document: AnalysedDocument,
  titled: ReadonlySet<string>,
): Candidate | null {
  const { head } = candidate.role!;
  const names = wordsOf(document, candidate)
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word));
  const called = new Set(
    before
      .slice(-LOOK_BACK_MENTIONS)
      .filter(
        (other) =>
          other.key!.startsWith('person:') &&
          /^(?:person-with|role-beside)/.test(other.rule) &&
          wordsOf(document, other).toLowerCase().includes(head) &&
          names.every((name) => wordsOf(document, other).includes(name)),
      )
      .map(({ key }) => key),
  );
  // The one who was mentioned last, by whatever name.
  const described = nearest(before, candidate, document, ({ key }) => called.has(key), Infinity);
  if (described || !ANYBODY.test(head) || !candidate.role!.bare) return described;
  const grown = CHILD.has(head) ? grownUps(before, document) : null;
  return nearest(
    before,
    candidate,
    document,
    ({ key }) => key!.startsWith('person:') && !titled.has(key!) && !grown?.has(key!),
    NEAR,
  );
}

/** Persons who speak, or whom a description calls other than a child: "the girl" is not "grandmother Ana Ruiz". */
function grownUps(before: readonly Candidate[], document: AnalysedDocument): Set<string> {
  const persons = before
    .slice(-LOOK_BACK_MENTIONS)
    .filter(
      (other) =>
        other.speaks ||
        (/^person-(?:with|after)-description|^description-of-person/.test(other.rule) &&
          !AS_CHILD.test(wordsOf(document, other).replace(OWNER, ''))),
    );
  return new Set(persons.map(({ key }) => key!));
}
