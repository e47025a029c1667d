/** Published schemas and samples that may lie beside the project; they are not part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../../shared/formats/', import.meta.url);

/** Whether the folder is there; says so when it is not, so that a shorter run is never silent. */
export function sharedFormats(test: string): boolean {
  const there = existsSync(FOLDER);
  if (!there) console.warn(`${test}: left out, ${fileURLToPath(FOLDER)} is not there.`);
  return there;
}

export function sharedPath(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

export function sharedJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
