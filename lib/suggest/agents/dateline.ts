/** Longest dateline, in tokens. */
const LONGEST_DATELINE = 12;
/** Whether words behind a place make it the place where the report was written: ", Vashk (Pool) —". */
export const isDateline = (words: readonly string[]): boolean => {
  const dash = words.slice(0, LONGEST_DATELINE).findIndex((text) => /^[—–-]+$/.test(text));
  return dash >= 0 && (dash === 0 || /^[,(]$/.test(words[0]!));
};
