/** Names of parties as keys. */

/** The words without accents, case and a determiner in front. */
export function foldName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|its|their|his|her|a|an)\s/u, '');
}
