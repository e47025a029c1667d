/** Arabic strings of look-alike letters. */
export const arLetters = {
  'letters.mixed':
    'تخلط «{word}» حروفًا من أبجديات مختلفة ({scripts})، وقد تُظهر اسمًا آخر. تُحفظ كما هي؛ قارنها بالمصدر.',
} as const;
