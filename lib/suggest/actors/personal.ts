import personalWords from '../data/personal-words.json' with { type: 'json' };
import { ROLE_NOUNS } from './words.ts';

const ENDINGS = new RegExp(`[a-z]{2}(?:${personalWords.endings.join('|')})$`);
const NOT = new Set(personalWords.not);
const WORDS = new Set(personalWords.words);
const CLUSTERS = new Set(personalWords.clusters);
const BODIES = new Set(personalWords.bodies);

/** Does a role noun stand for one person: "officer", "suspect"; not "court", not "officers"? */
export const isPersonalRole = (lower: string): boolean => {
  const role = ROLE_NOUNS.get(lower);
  return role !== undefined && !role.plural && CLUSTERS.has(role.cluster) && !BODIES.has(lower);
};

/**
 * A noun for one person by what he or she does or is: "watchman", "campaigner", "cousin"; not "minister's" office,
 * not "river".
 */
export function isPersonal(lower: string): boolean {
  if (NOT.has(lower)) return false;
  if (ROLE_NOUNS.has(lower)) return isPersonalRole(lower);
  return WORDS.has(lower) || ENDINGS.test(lower);
}
