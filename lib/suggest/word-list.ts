/** A file of word lists: classes of words, each with its id. */
interface WordListFile {
  classes: readonly { id: string; words: readonly string[] }[];
}

/**
 * The words of one class of a file.
 *
 * @throws Error naming the class when the file has none of that id: a misspelt id would silently hold no word.
 * @example wordsOfClass({ classes: [{ id: 'crowds', words: ['mob'] }] }, 'crowds') // ['mob']
 */
export function wordsOfClass({ classes }: WordListFile, id: string): readonly string[] {
  const found = classes.find((row) => row.id === id);
  if (!found) throw new Error(`There is no class of words "${id}".`);
  return found.words;
}

/** The classes of a file as sets, by id; throws as `wordsOfClass` does. */
export const classesOf =
  (file: WordListFile) =>
  (id: string): ReadonlySet<string> =>
    new Set(wordsOfClass(file, id));
