import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Article } from '../model.ts';
import { articleFromText } from '../text/plain.ts';
import { addLocalStyles } from './local-styles.ts';

/** One document to read, or the reason why it cannot be read. */
export type Input = { id: string; article: Article } | { id: string; error: string };

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/**
 * The text of a saved page. Servers name the encoding in a header that a file does not keep, and in the page it may
 * stand too far down to be seen: bytes that are UTF-8 are read as such, others are left to what the page says of itself.
 */
function pageText(bytes: Buffer): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/**
 * Reads a saved page through the same extraction as the extension; scripts of the page are not run, nothing is loaded
 * but the style sheets that were saved beside `file`.
 */
async function articleFromHtml(
  html: string | Buffer,
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

/** A page without an article is no bad file: it comes out, with nothing suggested. */
function checked(id: string, article: Article): Input {
  if (article.text.trim() === '') return { id, error: 'is empty' };
  return { id, article };
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fromLine(line: string, name: string, number: number): Promise<Input> {
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
  const url = typeof record['url'] === 'string' ? record['url'] : undefined;
  try {
    if (typeof record['text'] === 'string')
      return checked(id, articleFromText(record['text'], { url: url ?? null }));
    if (typeof record['html'] === 'string')
      return checked(id, await articleFromHtml(record['html'], url ? { url } : {}));
  } catch (error) {
    return { id: where, error: `cannot be read (${message(error)})` };
  }
  return { id: where, error: 'has neither "text" nor "html"' };
}

async function* fromLines(stream: Readable, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    const json = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (json.trim() !== '') yield await fromLine(json, name, number);
  }
  if (number === 0) yield { id: name, error: 'is empty' };
}

async function* fromStandardInput(stdin: Readable): AsyncGenerator<Input> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array));
  const text = decode(Buffer.concat(parts));
  const start = text.trimStart();
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) yield checked('stdin', await articleFromHtml(text, {}));
  else if (start.startsWith('{')) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() !== '') yield await fromLine(line, 'stdin', index + 1);
    }
  } else yield checked('stdin', articleFromText(text));
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
    else if (extension === '.jsonl' || extension === '.ndjson')
      yield* fromLines(createReadStream(argument), basename(argument));
    else if (extension === '.html' || extension === '.htm') {
      yield checked(
        id,
        await articleFromHtml(pageText(await readFile(argument)), { file: resolve(argument) }),
      );
    } else if (extension === '.txt') yield checked(id, articleFromText(decode(await readFile(argument))));
    else
      yield {
        id: argument,
        error: 'is of no known kind: give .html, .htm, .txt, .jsonl or - for standard input',
      };
  } catch (error) {
    yield { id: argument, error: `cannot be read (${message(error)})` };
  }
}
