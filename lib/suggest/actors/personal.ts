import personalWords from '../data/personal-words.json' with { type: 'json' };
import { ROLE_NOUNS } from './words.ts';

const ENDINGS = new RegExp(`[a-z]{2}(?:${personalWords.endings.join('|')})$`);
const NOT = new Set(personalWords.not);
const WORDS = new Set(personalWords.words);
const PERSONAL_CLUSTERS = new Set([
  'person',
  'people',
  'police',
  'army',
  'court',
  'armed',
  'attacker',
  'organisation',
  'security',
  'media',
  'body',
  'government',
  'relation',
]);

/**
 * A noun for one person by what he or she does or is: "watchman", "campaigner", "cousin"; not "minister's" office,
 * not "river".
 */
export function isPersonal(lower: string): boolean {
  if (NOT.has(lower)) return false;
  const role = ROLE_NOUNS.get(lower);
  if (role)
    return (
      !role.plural &&
      PERSONAL_CLUSTERS.has(role.cluster) &&
      !/^(?:government|court|army|police|group|agency|ministry|council|parliament|militia|gang|force|navy|military)$/.test(
        lower,
      )
    );
  return WORDS.has(lower) || ENDINGS.test(lower);
}
