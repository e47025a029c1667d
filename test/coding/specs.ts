/** Each rule of the coding profiles with an example in which it is applied and one in which it is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../lib/coding/rules';
import type { CodingProfile } from '../../lib/model';
import type { EventSpec } from './make';

interface Case extends EventSpec {
  /** Values of columns; an empty string where they stay blank. */
  row: Record<string, string>;
  /** When the row is saved; left out for one that is looked at. */
  savedAt?: string;
}

export interface RuleSpec {
  rule: RuleId;
  profile: CodingProfile;
  is: Case;
  not: Case;
}

const FOLDER = join(import.meta.dirname, 'specs');

export const SPECS: readonly RuleSpec[] = readdirSync(FOLDER).flatMap(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as RuleSpec[],
);
