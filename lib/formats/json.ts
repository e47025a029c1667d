/** Reading JSON of unknown origin: bounded in depth before the parser sees it, and with reasons when it fails. */
import { MAX_DEPTH } from './limits';
import { done, refuseImport, type Result } from './problem';

/** A parsed JSON object; its keys are only read by name, never copied as a whole. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a parsed value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of an object when it is its own; inherited ones (`constructor`) do not count. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Parses JSON text. Refuses `too-deep` before parsing, `truncated` when the text ends inside a bracket or a
 * string, `not-json` otherwise.
 */
export function parseJson(text: string): Result<unknown> {
  const shape = scanBrackets(text);
  if (shape.deepest > MAX_DEPTH) {
    return refuseImport(
      'too-deep',
      `The file nests brackets more than ${MAX_DEPTH} deep, which no annotation file does.`,
      'Check that this is the file you meant to import.',
    );
  }
  try {
    return done(JSON.parse(text));
  } catch {
    return shape.open
      ? refuseImport(
          'truncated',
          `The file ends in the middle, after ${text.length} characters: it was cut off or not fully saved.`,
          'Download or copy the file again and import the complete one.',
        )
      : refuseImport(
          'not-json',
          'The file is not JSON that can be read.',
          'Choose a Tollmark backup or a Web Annotation (JSON-LD) file.',
        );
  }
}

/** One linear pass over the brackets outside strings; stops as soon as the depth is refused anyway. */
function scanBrackets(text: string): { deepest: number; open: boolean } {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > MAX_DEPTH) break;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return { deepest, open: inString || depth > 0 };
}

/** Web Annotation allows one value or a list of them nearly everywhere: either as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const NEVER_COPIED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of parsed JSON without the keys that could reach a prototype. For rows that no schema covers; the depth
 * is bounded by `parseJson`.
 */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      isPlainKey(key) ? [[key, plainCopy(item)] as const] : [],
    ),
  );
}

/** Whether a key may be copied: not one of those through which a prototype is reached. */
export function isPlainKey(key: string): boolean {
  return !NEVER_COPIED.has(key);
}
