import { fold } from './fold.ts';
import type { Candidate } from './candidate.ts';

/** Modifiers that leave a country's government, army or police what it is. */
const NEUTRAL =
  /^(?:the|a|an|its|their|his|her|our|this|that|these|those|central|federal|national|military|current|interim|transitional|civilian|new|country|state|armed|army|ruling|senior|top|['’]s|two|three|several|many|some|other|all|more|of|heavily|s|local|uniformed|responding)$/;

/** Nouns of one party: who shoots, robs and kidnaps in one article are mostly the same men. */
const SAME_NOUN: Record<string, string> = {
  captor: 'gunman',
  kidnapper: 'gunman',
  abductor: 'gunman',
  attacker: 'gunman',
  assailant: 'gunman',
  perpetrator: 'gunman',
  raider: 'gunman',
  intruder: 'gunman',
  'hostage-taker': 'gunman',
  bandit: 'gunman',
  men: 'gunman',
  man: 'gunman',
  jihadi: 'militant',
  jihadist: 'militant',
  extremist: 'militant',
  terrorist: 'militant',
  insurgent: 'militant',
  fundamentalist: 'militant',
  guerilla: 'guerrilla',
  subversive: 'guerrilla',
  criminal: 'gang',
  'gang-member': 'gang',
  gangster: 'gang',
  groups: 'group',
  officer: 'police',
  policeman: 'police',
  policewoman: 'police',
  'police-officer': 'police',
  'police-force': 'police',
  constable: 'police',
  'law-enforcement-officer': 'law-enforcement',
  'law-enforcement-official': 'law-enforcement',
  relative: 'family',
  'family-member': 'family',
  'loved-one': 'family',
  reporter: 'journalist',
  correspondent: 'journalist',
  pupil: 'student',
  undergraduate: 'student',
  schoolteacher: 'teacher',
  schoolchild: 'student',
  schoolgirl: 'girl',
  schoolboy: 'boy',
  captive: 'hostage',
  abductee: 'hostage',
  protestor: 'protester',
  demonstrator: 'protester',
  inhabitant: 'resident',
  villager: 'resident',
  detainee: 'prisoner',
  inmate: 'prisoner',
  'aid-worker': 'aid-worker',
  'humanitarian-worker': 'aid-worker',
};

/** The noun that stands for all nouns of one party: "kidnapper" and "attacker" are "gunman". */
export const sameNoun = (noun: string): string => SAME_NOUN[noun] ?? noun;

/** The words before the head that tell one party from another of the same kind; empty for "the government". */
function telling(name: string, head: string): string {
  const words = fold(name).split(/[\s-]+/);
  const own = new Set(head.split(/[\s-]+/));
  return words.filter((word) => !NEUTRAL.test(word) && !own.has(word)).join(' ');
}

/** A unit with a name is a party of its own. */
const UNIT = /^(?:battalion|brigade|regiment|platoon|garrison|squadron)$/;
/** Nouns of those who speak about a force without being it. */
const SPEAKERS = /(?:^|-)(?:official|source)$/;
const FORCES = new Set(['army', 'security', 'police']);

/** Keys of parties known by what they are: the army, the police and the government of a country are one party each. */
export function roleKey(candidate: Candidate, main: string | null): string {
  const role = candidate.role!;
  const country = role.country ?? main ?? '';
  const noun = sameNoun(role.noun);
  const local = role.country === null ? telling(candidate.name, role.head) : '';
  // "A military official" speaks of the army, and is not the army.
  if (FORCES.has(role.cluster) && SPEAKERS.test(noun))
    return `${role.cluster}-official:${country}:${role.plural ? 'many' : 'one'}`;
  switch (role.cluster) {
    case 'army':
      return `army:${country}${local && UNIT.test(noun) ? local : ''}`;
    case 'security':
      return /^security-(?:force|service|agency|personnel)$/.test(noun)
        ? `security:${country}`
        : `security:${country}:${noun}`;
    case 'police':
      return noun === 'police' && !local ? `police:${country}` : `police:${country}:${noun}:${local}`;
    case 'government':
      return local ? `state::${local}` : `state:${country}`;
    case 'armed':
    case 'attacker':
      return `armed:${noun === 'gunman' ? '' : candidate.type}:${noun}:${role.country ?? ''}`;
    case 'protesters':
      return 'protesters';
    default:
      // One journalist is not "the journalists".
      return `role:${role.cluster}:${noun}:${role.country ?? ''}:${role.plural ? 'many' : 'one'}`;
  }
}
