import type { Problem } from '../../lib/formats/problem';

/** The value of a result that must be there; the error's sentence is the failure's message. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: Problem }): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** The error of a result that must be one. */
export function errorOf(result: { ok: true } | { ok: false; error: Problem }): Problem {
  if (result.ok) throw new Error('It was accepted and should have been refused.');
  return result.error;
}
