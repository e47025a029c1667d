import type { ActorType } from '../../model.ts';
import type { AnalysedDocument } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { speaks } from './speech.ts';

/** A definite description looks back at most this many sentences for the party it means. */
const LOOK_BACK = 12;

/** Which named parties a description may mean, by its head. */
const DESCRIBES: [heads: RegExp, types: ActorType[], inName?: boolean][] = [
  [
    /^(?:groups?|outfit|faction|movement|cell|network|alliance|coalition|front|brigade|affiliate|offshoot|branch|wing)$/,
    ['rebel', 'militia', 'organisation', 'international'],
  ],
  [/^(?:gang|cartel|militia|syndicate|mafia|mob|death squad)$/, ['militia']],
  [
    /^(?:organi[sz]ation|agency|body|charity|ngo|nonprofit|watchdog|party|union|federation|association|foundation|institute|church|committee|commission|council|company|firm|think tank|rights group|aid group)$/,
    ['organisation', 'international', 'state', 'media', 'state_forces', 'rebel'],
  ],
  [/^(?:newspaper|magazine|agency|broadcaster|website|outlet|publication|channel)$/, ['media']],
  [
    /^(?:ministry|court|tribunal|parliament|senate|congress|embassy|department|office|judiciary|commission|council)$/,
    ['state'],
    true,
  ],
];

const within = (a: Candidate, b: Candidate): boolean => a.first >= b.first && a.last <= b.last;

/** Keys for parties known by what they are: the army, police and government of one country are one party each. */
function roleKey(candidate: Candidate, main: string | null, hasRebels: string | null): string {
  const role = candidate.role!;
  const country = role.country ?? main ?? '';
  switch (role.cluster) {
    case 'army':
      return `army:${country}`;
    case 'security':
      return `security:${country}`;
    case 'police':
      return `police:${country}`;
    case 'government':
      return `state:${country}`;
    case 'armed':
    case 'attacker':
      if (candidate.type === 'militia') return 'armed:militia';
      if (candidate.type === 'rebel')
        return role.definite && hasRebels ? hasRebels : `armed:rebel:${role.country ?? ''}`;
      return `role:${candidate.type}:${role.noun}`;
    case 'protesters':
      return 'protesters';
    default:
      return `role:${role.cluster}:${role.noun}:${role.country ?? ''}`;
  }
}

/** Gives every candidate the key of its party; definite descriptions without a party before them are dropped. */
export function linkParties(
  document: AnalysedDocument,
  candidates: readonly Candidate[],
  main: string | null,
): Candidate[] {
  const { tokens } = document;
  const groups = new Set(
    candidates
      .filter(({ type, key }) => type === 'rebel' && key !== null && !key.startsWith('person'))
      .map(({ key }) => key!),
  );
  const only = groups.size === 1 ? [...groups][0]! : null;
  const linked: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.key !== null) {
      linked.push(candidate);
      continue;
    }
    const role = candidate.role;
    if (!role) {
      linked.push({ ...candidate, key: `name:${candidate.name.toLowerCase()}` });
      continue;
    }
    const named =
      role.definite && !role.plural
        ? antecedent(linked, candidate, tokens[candidate.first]!.sentence, document)
        : null;
    if (named) {
      linked.push({
        ...candidate,
        key: named.key,
        type: named.type,
        name: named.name,
        nameRank: 0,
        reasons: [...candidate.reasons, `means ${named.name}`],
      });
    } else if (role.cluster === 'person') {
      // A function without a name counts where its holder speaks.
      if (speaks(document, candidate.first, candidate.last)) linked.push({ ...candidate, key: roleKey(candidate, main, only) });
    } else if (role.cluster === 'media') {
      if (speaks(document, candidate.first, candidate.last)) linked.push({ ...candidate, key: roleKey(candidate, main, only) });
    } else if (role.cluster !== 'definite') {
      linked.push({ ...candidate, key: roleKey(candidate, main, only) });
    }
  }
  return linked;
}

/** The nearest party before a definite description that it can mean. */
function antecedent(
  before: readonly Candidate[],
  candidate: Candidate,
  sentence: number,
  document: AnalysedDocument,
): Candidate | null {
  const role = candidate.role!;
  if (role.cluster === 'person') return personBefore(before, candidate, document);
  const row = DESCRIBES.find(([heads]) => heads.test(role.head));
  if (!row) return null;
  const [, types, inName] = row;
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i]!;
    if (sentence - document.tokens[other.first]!.sentence > LOOK_BACK) return null;
    if (
      !types.includes(other.type) ||
      other.key === null ||
      within(other, candidate) ||
      within(candidate, other)
    )
      continue;
    if (other.role && other.role.cluster !== 'armed' && !/^(?:lex|own|org|group):/.test(other.key)) continue;
    if (inName && !other.name.toLowerCase().includes(role.head)) continue;
    return other;
  }
  return null;
}

/** "the president", "the spokesman": the person last named with that title. */
function personBefore(
  before: readonly Candidate[],
  candidate: Candidate,
  document: AnalysedDocument,
): Candidate | null {
  const { head } = candidate.role!;
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i]!;
    if (other.type !== 'person' || !other.key?.startsWith('person:')) continue;
    if (other.rule !== 'person-with-title' && other.rule !== 'person-with-role') continue;
    if (document.text.slice(other.start, other.end).toLowerCase().includes(head)) return other;
  }
  return null;
}
