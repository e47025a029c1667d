/** Spanish strings of look-alike letters. */
export const esLetters = {
  'letters.mixed':
    '«{word}» mezcla letras de alfabetos distintos ({scripts}), que pueden imitar otro nombre. Se conserva tal como está; compárelo con la fuente.',
} as const;
