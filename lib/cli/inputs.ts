import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Article } from '../model.ts';
import { articleFromText } from '../text/plain.ts';
import { encodingOf } from '../formats/decode.ts';
import { pageSource, textOf, whyNoText } from './file-text.ts';
import { addLocalStyles } from './local-styles.ts';

/** One document to read, with what should be known of how it was read, or the reason why it cannot be read. */
export type Input = { id: string; article: Article; notes: string[] } | { id: string; error: string };

/** Bytes at the head of a long file that tell whether it is text. */
const HEAD_BYTES = 4096;

/**
 * Reads a saved page through the same extraction as the extension; scripts of the page are not run, nothing is loaded
 * but the style sheets that were saved beside `file`.
 */
async function articleFromHtml(
  html: string | Uint8Array,
  { url, file }: { url?: string; file?: string },
): Promise<Article> {
  const [{ JSDOM, VirtualConsole }, { readPage }] = await Promise.all([
    import('jsdom'),
    import('../page/article.ts'),
  ]);
  const silent = new VirtualConsole();
  const dom = new JSDOM(html, { ...(url ? { url } : {}), virtualConsole: silent });
  try {
    if (file !== undefined) await addLocalStyles(dom.window.document, file);
    return readPage(dom.window.document, url ? { url } : {}).article;
  } finally {
    dom.window.close();
  }
}

function ofText(id: string, text: string, url: string | null, notes: string[]): Input {
  if (text.trim() === '') return { id, error: 'is empty' };
  return { id, article: articleFromText(text, { url }), notes };
}

/** A page without an article is no bad file: it comes out, with nothing suggested, unless it shows no text at all. */
async function ofPage(
  id: string,
  source: string | Uint8Array,
  from: { url?: string; file?: string },
  notes: string[],
): Promise<Input> {
  if (source.length === 0 || (typeof source === 'string' && source.trim() === ''))
    return { id, error: 'is empty' };
  const article = await articleFromHtml(source, from);
  if (article.text.trim() === '') return { id, error: 'holds no article: the page shows no text' };
  return { id, article, notes };
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The address of a row; one that is none costs the row nothing but the address. */
function addressOf(value: unknown, notes: string[]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && URL.canParse(value)) return value;
  notes.push(`has no valid "url" (${JSON.stringify(value)}); it was left out`);
  return undefined;
}

async function fromLine(line: string, name: string, number: number, notes: string[] = []): Promise<Input> {
  const where = `${name} line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: where, error: `is not valid JSON (${message(error)})` };
  }
  if (typeof value !== 'object' || value === null) return { id: where, error: 'is not a JSON object' };
  const record = value as Record<string, unknown>;
  const id =
    typeof record['id'] === 'string' || typeof record['id'] === 'number'
      ? String(record['id'])
      : `${name}-${number}`;
  const url = addressOf(record['url'], notes);
  try {
    if (typeof record['text'] === 'string') return ofText(id, record['text'], url ?? null, notes);
    if (typeof record['html'] === 'string')
      return await ofPage(id, record['html'], url ? { url } : {}, notes);
  } catch (error) {
    return { id: where, error: `cannot be read (${message(error)})` };
  }
  return { id: where, error: 'has neither "text" nor "html"' };
}

async function* fromLines(text: string, name: string, notes: string[]): AsyncGenerator<Input> {
  let first = notes;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    yield await fromLine(line, name, index + 1, first);
    first = [];
  }
}

/** Reads JSON Lines line by line, however long the file; the encoding is told by its head and then by each line. */
async function* fromLinesFile(path: string): AsyncGenerator<Input> {
  const name = basename(path);
  const file = await open(path);
  let head: Buffer;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    head = buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
  const noText = head.length === 0 ? 'is empty' : whyNoText(head);
  if (noText) return yield { id: name, error: noText };
  if (encodingOf(head) !== 'utf-8') {
    const read = textOf(await readFile(path));
    if ('error' in read) return yield { id: name, error: read.error };
    return yield* fromLines(read.text, name, []);
  }
  let number = 0;
  let noted = false;
  // As Latin-1 every byte is one character, so that each line gives its bytes back.
  const bytes = createReadStream(path, { encoding: 'latin1' });
  for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const read = textOf(Buffer.from(line, 'latin1'));
    if ('error' in read) yield { id: `${name} line ${number}`, error: read.error };
    else {
      yield await fromLine(read.text, name, number, read.note && !noted ? [read.note] : []);
      noted ||= read.note !== undefined;
    }
  }
}

async function* fromStandardInput(stdin: Readable): AsyncGenerator<Input> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array));
  const bytes = Buffer.concat(parts);
  if (
    /^\s*<(?:!doctype|html|\?xml)/i.test(
      new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD_BYTES)),
    )
  )
    return yield* fromPage('stdin', bytes, {});
  const read = textOf(bytes);
  if ('error' in read) yield { id: 'stdin', error: read.error };
  else if (read.text.trimStart().startsWith('{'))
    yield* fromLines(read.text, 'stdin', read.note ? [read.note] : []);
  else yield ofText('stdin', read.text, null, read.note ? [read.note] : []);
}

async function* fromPage(id: string, bytes: Buffer, from: { file?: string }): AsyncGenerator<Input> {
  const read = pageSource(bytes);
  yield 'error' in read ? { id, error: read.error } : await ofPage(id, read.source, from, []);
}

/**
 * The documents of one argument: `.html` and `.htm` (saved pages), `.txt`, `.jsonl` (one `{id, text}` or
 * `{id, html, url}` a line), `-` (standard input: a page, JSON Lines or plain text, told by its beginning).
 * What cannot be read comes back as an `error`, never as an exception.
 */
export async function* readInputs(argument: string, stdin: Readable = process.stdin): AsyncGenerator<Input> {
  const extension = extname(argument).toLowerCase();
  const id = basename(argument, extname(argument));
  try {
    if (argument === '-') yield* fromStandardInput(stdin);
    else if (extension === '.jsonl' || extension === '.ndjson') yield* fromLinesFile(argument);
    else if (extension === '.html' || extension === '.htm')
      yield* fromPage(id, await readFile(argument), { file: resolve(argument) });
    else if (extension === '.txt') {
      const read = textOf(await readFile(argument));
      yield 'error' in read
        ? { id, error: read.error }
        : ofText(id, read.text, null, read.note ? [read.note] : []);
    } else
      yield {
        id: argument,
        error: 'is of no known kind: give .html, .htm, .txt, .jsonl or - for standard input',
      };
  } catch (error) {
    yield { id: argument, error: `cannot be read (${message(error)})` };
  }
}
