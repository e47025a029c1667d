/** Which records were removed since a time, read from the undo log step by step. */
import { eachPart } from './log';
import type { Rows } from './rows';
import { RECORD_TABLES, type RecordTable, type RowChange, type RowChangeOf } from './schema';

export type RecordChange = { [T in RecordTable]: RowChangeOf<T> }[RecordTable];

export interface Deletions {
  /** Ids of the records that are there now. */
  present: Record<RecordTable, ReadonlySet<string>>;
  /** Steps that removed records, newest first, each with the rows as they were. */
  steps: { at: string; gone: RecordChange[] }[];
}

/** Steps read in one transaction, so that no write waits for a long log. */
const AT_ONCE = 20;

/**
 * What was removed since a time, whether it is there again or not; without steps that were undone.
 *
 * @param since UTC, ISO 8601
 * @throws what the store threw, also when a large step is not whole
 */
export async function deletionsSince({ read }: Pick<Rows, 'read'>, since: string): Promise<Deletions> {
  const seqs = (await read((reader) => reader.keys('undo'))).map(Number).toSorted((a, b) => b - a);
  const steps: Deletions['steps'] = [];
  for (let from = 0; from < seqs.length; from += AT_ONCE) {
    const some = seqs.slice(from, from + AT_ONCE);
    const entries = await read(async (reader) => {
      const found: { at: string; gone: RecordChange[] }[] = [];
      for (const entry of await reader.getMany('undo', some)) {
        if (entry === undefined || entry.at < since) continue;
        const gone: RecordChange[] = [];
        if (entry.state === 'done')
          await eachPart(reader, entry, (changes) => void gone.push(...removed(changes)));
        found.push({ at: entry.at, gone });
      }
      return found;
    });
    // All of them older: so are those before.
    if (entries.length === 0) break;
    steps.push(...entries.filter(({ gone }) => gone.length > 0));
  }
  const ids = await read(async (reader) => {
    const found = new Map<RecordTable, Set<string>>();
    for (const table of RECORD_TABLES) found.set(table, new Set(await reader.keys(table)));
    return found;
  });
  const present = (table: RecordTable): ReadonlySet<string> => ids.get(table) ?? new Set();
  return {
    present: {
      articles: present('articles'),
      annotations: present('annotations'),
      actors: present('actors'),
      events: present('events'),
    },
    steps,
  };
}

function removed(changes: readonly RowChange[]): RecordChange[] {
  return changes.filter(isRecord).filter(({ before, after }) => after === null && before !== null);
}

function isRecord(change: RowChange): change is RecordChange {
  return change.table !== 'layers' && change.table !== 'adjudications';
}
