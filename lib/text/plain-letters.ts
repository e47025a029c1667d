/** Letters with a stroke or without a dot: no accent that could be taken off. */
const STROKED: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ŋ: 'n',
  Ŋ: 'N',
  ə: 'e',
  Ə: 'E',
  ơ: 'o',
  Ơ: 'O',
  ư: 'u',
  Ư: 'U',
  ɓ: 'b',
  Ɓ: 'B',
  ɗ: 'd',
  Ɗ: 'D',
  ƙ: 'k',
  Ƙ: 'K',
};

/** Latin letters beyond the first 256 characters. */
const BEYOND = /[\u0100-\u024f\u0253\u0257\u0259\u1e00-\u1eff]/g;

/**
 * The text with the Latin letters of Turkish, Polish, Vietnamese or Hausa names as plain ones, of the same length in
 * UTF-16 units, so that offsets stay. The same text when it holds none.
 *
 * @example plainLetters('Dragan Lukić') // 'Dragan Lukic'
 */
export const plainLetters = (text: string): string =>
  text.replace(BEYOND, (letter) => {
    const base = STROKED[letter] ?? letter.normalize('NFD')[0]!;
    return /^[A-Za-z]$/.test(base) ? base : letter;
  });
