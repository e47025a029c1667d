import { CIVILIANS } from '../../data/person-nouns.ts';
import type { AnalysedDocument, Sentence } from '../../document.ts';
import { isPersonNoun, singular } from '../../people.ts';
import { headAt } from '../phrase-head.ts';
import { isPartyHead } from './heads.ts';
import type { PartyForm } from './phrase-reader.ts';
import type { PartyPhrase } from './phrases.ts';

/*
 * "Two girls and a boy were found dead": people of one sort who suffer one thing are one party, named by the whole list.
 * "The army and the rebels" are two.
 */

const civilians = new Set(CIVILIANS);

/** A list needs this share to stand for its members where it is just what a claim has for its victims, else `ALONE`. */
const HARMED = 0.4;
const ALONE = 0.6;
const HARMS = ['victim-same', 'captive-same'];

/** People without arms or office are one sort; others are told apart by what their noun says. */
function sortOf({ tokens }: AnalysedDocument, head: number, sentence: Sentence): string {
  const { lower } = tokens[head]!;
  const word = singular(lower);
  const role = headAt(tokens, head, sentence);
  if (role?.noun) return /^(?:civilians|person)$/.test(role.noun.type) ? 'people' : role.noun.type;
  return civilians.has(word) || role?.weak === 'people' || isPersonNoun(lower) ? 'people' : word;
}

/** Are the heads of this list all of one sort? False where only one head is a party. */
export function isOneSort(document: AnalysedDocument, { first, last }: PartyPhrase): boolean {
  const sentence = document.sentences[document.tokens[first]!.sentence]!;
  const sorts: string[] = [];
  for (let i = first; i <= last; i++)
    if (document.chunkOf[i]?.head === i && isPartyHead(document, i, sentence))
      sorts.push(sortOf(document, i, sentence));
  return sorts.length > 1 && sorts.every((sort) => sort === sorts[0]);
}

/**
 * The chosen wordings with lists of one sort in place of their members. A member that has a place of its own elsewhere
 * stays.
 *
 * @example of "two girls", "a boy" and "two girls and a boy" the last
 */
export function wholeLists<T extends Pick<PartyForm, 'phrases' | 'roles' | 'oneSort'>>(
  forms: readonly T[],
  chosen: ReadonlySet<T>,
  share: (form: T) => number,
): Set<T> {
  const result = new Set(chosen);
  for (const form of forms) {
    if (!form.oneSort) continue;
    const bar = HARMS.some((name) => form.roles.has(name)) ? HARMED : ALONE;
    if (share(form) <= bar) continue;
    result.add(form);
    const inside = ({ first, last }: PartyPhrase): boolean =>
      form.phrases.some((list) => list.first <= first && last <= list.last);
    for (const member of result) if (member !== form && member.phrases.every(inside)) result.delete(member);
  }
  return result;
}
