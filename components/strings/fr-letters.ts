/** French strings of look-alike letters. */
export const frLetters = {
  'letters.mixed':
    '« {word} » mêle des lettres d’alphabets différents ({scripts}), qui peuvent imiter un autre nom. Le mot est gardé tel quel ; comparez-le avec la source.',
} as const;
