/**
 * How much an import may ask of the reader's machine. Every limit refuses by name; none cuts silently.
 */

/**
 * Largest file that is read at all, and the most that a packed one may unpack to. A backup is read record by record,
 * so what it takes of the memory is its longest records and where the others begin: 1 GiB holds some 70,000 articles
 * with ten tags each.
 */
export const MAX_IMPORT_BYTES = 1024 * 1024 * 1024;

/**
 * Largest file of the formats that can only be read whole (JSON-LD, tables). Its text lives in memory two to four
 * times while it is parsed and checked, so this keeps the reader under half a gigabyte.
 */
export const MAX_WHOLE_BYTES = 128 * 1024 * 1024;

/** Longest line of a backup: a whole layer of another coder is one record. A string of that length can be made. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

/**
 * Deepest nesting of brackets. Our own files need 12; others' annotations seldom 20. Some engines parse JSON by
 * recursion and fail uncontrolled near 10,000.
 */
export const MAX_DEPTH = 64;

/** Most records in one file, all tables together: ten times a large library. */
export const MAX_RECORDS = 1_000_000;

/** Longest article text, in UTF-16 units: the longest novels have 4 million. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;

/** Longest other string (notes, quotes): long notes must pass, a whole file in one field must not. */
export const MAX_STRING_LENGTH = 8 * 1024 * 1024;

/** Longest identifier, date, name of a rule. */
export const MAX_SHORT_LENGTH = 4096;

/** Longest list inside one record: aliases, tags, history steps, claims of an event. */
export const MAX_LIST_LENGTH = 100_000;
