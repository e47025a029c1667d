/**
 * Whether a plain letter or digit stands at the front of a word, or at `at`, so that it is no sign. Asked of every token before the patterns for
 * signs, which most tokens need not be tried with then.
 */
export function startsPlain(word: string, at = 0): boolean {
  const code = word.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** White space as a pattern's `\s` has it; plain characters are told apart without the pattern. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text[at]!);
}
