import { slice, type AnalysedDocument, type Token } from '../document.ts';
import type { Candidate } from './candidate.ts';
import { because } from '../reasons.ts';

const PERSONAL = new Set([
  'person',
  'people',
  'police',
  'army',
  'government',
  'armed',
  'attacker',
  'organisation',
  'court',
  'media',
  'body',
]);

/**
 * A description beside a name is one party with it: "the armed group Red Dawn", "lawyer Amal Deri",
 * "the spokesman, Sami Orl,", "Sami Orl, the group's spokesman". Without a comma the two become one mention.
 */
export function joinAppositions(
  document: AnalysedDocument,
  phrases: readonly Candidate[],
  names: readonly Candidate[],
): Candidate[] {
  const { tokens } = document;
  const startsAt = new Map<number, Candidate>();
  const endsAt = new Map<number, Candidate>();
  for (const name of names) {
    if (!startsAt.has(name.first) || name.last > startsAt.get(name.first)!.last)
      startsAt.set(name.first, name);
    if (!endsAt.has(name.last) || name.first < endsAt.get(name.last)!.first) endsAt.set(name.last, name);
  }
  return phrases.map((phrase) => {
    const known = phrase.key === null ? startsAt.get(knownAs(tokens, phrase.last + 1)) : undefined;
    if (known && suits(phrase, known)) {
      return {
        ...phrase,
        type: known.type,
        key: known.key,
        name: known.name,
        nameRank: 0,
        reasons: [...phrase.reasons, because('known-as', { name: known.name })],
      };
    }
    const role = phrase.role;
    if (!role || (role.plural && role.cluster !== 'relation')) return phrase;
    const direct = startsAt.get(phrase.last + 1);
    if (direct && suits(phrase, direct)) {
      const span = slice(document, phrase.first, direct.last);
      const rule = direct.type === 'person' ? 'person-with-role' : 'name-with-role';
      const { role: _, ...rest } = phrase;
      return {
        ...rest,
        ...span,
        first: phrase.first,
        last: direct.last,
        rule,
        type: direct.type,
        key: direct.key,
        name: direct.name,
        nameRank: 1,
        confidence: 0.85,
        reasons: [because('word-before-name', { word: role.head })],
      };
    }
    const comma = tokens[phrase.last + 1]?.text === ',' ? startsAt.get(phrase.last + 2) : undefined;
    if (comma && comma.type === 'person' && suits(phrase, comma) && !phrase.key && telling(phrase)) {
      return {
        ...phrase,
        type: 'person',
        key: comma.key,
        name: comma.name,
        nameRank: 0,
        rule: 'role-beside-name',
        reasons: [...phrase.reasons, because('name-follows', { name: comma.name })],
      };
    }
    // "his party, the Salvation Union, said"; in "the party, the Red Front and others" the name may be the next of a list.
    const article = tokens[phrase.last + 1]?.text === ',' && tokens[phrase.last + 2]?.lower === 'the' ? 1 : 0;
    const follows = article ? startsAt.get(phrase.last + 3) : comma;
    if (
      follows &&
      follows.type !== 'person' &&
      suits(phrase, follows) &&
      !phrase.key &&
      /^(?:[,.;:()\u2013\u2014]|said|says)$/.test(tokens[follows.last + 1]?.lower ?? '.')
    ) {
      return {
        ...phrase,
        type: follows.type,
        key: follows.key,
        name: follows.name,
        nameRank: 0,
        rule: 'description-beside-name',
        reasons: [...phrase.reasons, because('name-follows', { name: follows.name })],
      };
    }
    const before = tokens[phrase.first - 1]?.text === ',' ? endsAt.get(phrase.first - 2) : undefined;
    if (before && before.type !== 'person' && suits(phrase, before) && !phrase.key && !role.definite) {
      return {
        ...phrase,
        // A name of a weak kind ("the X Movement") tells less than the description beside it ("a rebel group").
        type: before.type === 'organisation' && phrase.type !== null ? phrase.type : before.type,
        key: before.key,
        name: before.name,
        nameRank: 0,
        rule: 'description-beside-name',
        reasons: [...phrase.reasons, because('after-name', { name: before.name })],
      };
    }
    if (before && before.type === 'person' && suits(phrase, before) && !phrase.key && telling(phrase)) {
      return {
        ...phrase,
        type: 'person',
        key: before.key,
        name: before.name,
        nameRank: 0,
        rule: 'role-beside-name',
        reasons: [...phrase.reasons, because('after-name', { name: before.name })],
      };
    }
    return phrase;
  });
}

/** Where the name stands in ", known as (the) NAME" after a description; -1 when nothing like it follows. */
function knownAs(tokens: readonly Token[], index: number): number {
  let at = index;
  if (tokens[at]?.text === ',') at++;
  const verb = tokens[at]?.lower;
  if (verb === 'known' && tokens[at + 1]?.lower === 'as') at += 2;
  else if (verb === 'calling' && /^(?:itself|themselves)$/.test(tokens[at + 1]?.lower ?? '')) at += 2;
  else if (verb === 'called' || verb === 'named' || verb === 'dubbed') at += 1;
  else return -1;
  if (tokens[at]?.lower === 'the') at++;
  return at;
}

/** A bare "student" beside a name says little; "the student" or "state police spokesman" is a mention of the person. */
const telling = ({ role, rule }: Candidate): boolean =>
  role!.definite || !role!.bare || rule.endsWith('-with-tail');

/** A person takes roles of persons; a group takes group words. */
function suits(phrase: Candidate, name: Candidate): boolean {
  const cluster = phrase.role!.cluster;
  if (name.type === 'person') return PERSONAL.has(cluster);
  if (name.key?.startsWith('state:')) return false;
  return /^(?:armed|organisation|media|definite|relation)$/.test(cluster);
}
