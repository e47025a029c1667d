import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readActorsCsv } from '../formats/actors-csv.ts';
import type { ActorEntry } from '../model.ts';
import { suggest } from '../suggest/pipeline.ts';
import { readInputs } from './inputs.ts';
import { outputLine } from './output.ts';

const HELP = `Usage: npm run --silent suggest -- [--explain] [--actors LIST.csv] FILE...

Prints the suggestions for each document, one JSON object a line, on standard output.

  FILE        a saved page (.html, .htm), plain text (.txt), JSON Lines (.jsonl with {"id","text"}
              or {"id","html","url"} a line), or - for standard input
  --actors    your own actors, used before the shipped lists: a table with the columns name, type and, where
              there are any, aliases (parted by ;), country, identifiers
  --explain   also prints on standard error which rules fired, which claims that a rule made were changed or
              dropped again, and why; words that no rule took for a claim have no line
  --help, -h  this text

A file that is empty, is no text or cannot be read is named on standard error and skipped; the exit code is then 1.
Text is UTF-8, or UTF-16 with its byte order mark; other text is read as windows-1252, and a note says so.
A page that holds no article is named too; its line has "isArticle": false and nothing suggested.
`;

const OPTIONS: ReadonlySet<string> = new Set(['--explain', '--help', '-h']);

/** Documents between two lines of progress. */
const PROGRESS_STEP = 200;

const say = (line: string): void => void process.stderr.write(line + '\n');

/** Writes a line and waits while the reader of the pipe is slow. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(line + '\n')) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** The reader's own list: the entries, or in one sentence why there are none. */
function readOwnList(path: string): ActorEntry[] | string {
  let made = 0;
  try {
    const read = readActorsCsv(readFileSync(path), {
      at: new Date().toISOString(),
      newId: () => `own-${++made}`,
    });
    // The rest of the error speaks of an import into the library.
    if (!read.ok) return read.error.what;
    for (const notice of read.notices) say(`note: ${path}: ${notice}`);
    return read.value;
  } catch (error) {
    return `It cannot be read: ${(error as Error).message}.`;
  }
}

/** How a message names a document: by the path that was given, and within a file of many by its line or id. */
function named(file: string, id: string): string {
  const base = basename(file);
  if (file === '-') return id;
  if (id === base || id === basename(file, extname(file))) return file;
  return id.startsWith(`${base} line `) ? `${file}${id.slice(base.length)}` : `${file}: ${id}`;
}

const isOption = (arg: string): boolean => arg.startsWith('--') || arg === '-h';

async function main(given: string[]): Promise<number> {
  const at = given.indexOf('--actors');
  const list = at < 0 ? undefined : given[at + 1];
  if (at >= 0 && (!list || list.startsWith('--'))) {
    say('--actors needs a file: --actors LIST.csv. Nothing was read. See --help.');
    return 2;
  }
  const args = at < 0 ? given : given.toSpliced(at, 2);
  const options = new Set(args.filter(isOption));
  const files = args.filter((arg) => !isOption(arg));
  const unknown = [...options].find((option) => !OPTIONS.has(option));
  if (unknown) {
    say(`Unknown option ${unknown}. Nothing was read. See --help.`);
    return 2;
  }
  if (options.has('--help') || options.has('-h')) {
    await print(HELP.trimEnd());
    return 0;
  }
  if (files.length === 0) {
    say(HELP);
    return 2;
  }
  const actors = list === undefined ? [] : readOwnList(list);
  if (typeof actors === 'string') {
    say(`The list of actors "${list}" was not used, and nothing was suggested. ${actors}`);
    return 2;
  }
  let read = 0;
  let skipped = 0;
  for (const file of files) {
    for await (const input of readInputs(file)) {
      const name = named(file, input.id);
      if ('error' in input) {
        skipped++;
        say(`skipped: ${name} ${input.error}`);
        continue;
      }
      try {
        const reading = suggest(input.article, { actors, explain: options.has('--explain') });
        for (const entry of reading.trace ?? []) {
          say(
            `${name} ${entry.start}-${entry.end} ${entry.stage} ${entry.rule}: ${entry.note} | ${entry.quote.replaceAll('\n', ' ')}`,
          );
        }
        for (const note of input.notes) say(`note: ${name} ${note}`);
        if (!input.article.isArticle) say(`note: ${name} holds no article; nothing is suggested`);
        await print(outputLine(input.id, input.article, reading));
      } catch (error) {
        skipped++;
        say(
          `skipped: ${name} could not be analysed (${error instanceof Error ? error.message : String(error)})`,
        );
        continue;
      }
      read++;
      if (read % PROGRESS_STEP === 0) say(`${read} documents read`);
    }
  }
  say(`${read} ${read === 1 ? 'document' : 'documents'} read${skipped ? `, ${skipped} skipped` : ''}`);
  return skipped ? 1 : 0;
}

// A reader that closes the pipe early ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
