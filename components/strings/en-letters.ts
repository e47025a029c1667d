/** English strings of look-alike letters. */
export const enLetters = {
  'letters.mixed':
    '“{word}” mixes letters of different alphabets ({scripts}), which can pass for another name. It is kept as it stands; compare it with the source.',
} as const;
