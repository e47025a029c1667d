/** Faults 18 to 28: files that come in; 24 is with 29. */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FaultBench, KIND } from './bench';
import { fault, type Outcome } from './fault';
import { backupOf, jsonLdOf, otherLibrary } from './files';
import { differences } from './rows';

const IMPORT = /^Import [\d,.\s]+ records?$/;
const UNCHANGED = 'Nothing was imported and your records are unchanged.';

describe(`import in ${KIND}`, () => {
  let bench: FaultBench;

  beforeAll(async () => {
    bench = await FaultBench.start();
  });
  afterAll(() => bench?.end());

  /** Imports files that must be refused: each with its words, the page alive, and no row changed. */
  async function refused(
    files: Record<string, [string | Uint8Array, RegExp]>,
    outcome: string,
  ): Promise<Outcome> {
    const before = await bench.rows();
    for (const [name, [content, words]] of Object.entries(files)) {
      const library = await bench.importing(bench.file(name, content));
      await library.shows(words);
      await library.shows(UNCHANGED);
      await library.tab.close();
    }
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome };
  }

  fault(18, async () => {
    const backup = backupOf(await otherLibrary());
    const jsonld = await jsonLdOf(await otherLibrary());
    return refused(
      {
        'cut.tollmark.jsonl': [backup.slice(0, backup.length / 2), /The backup ends after line \d+/],
        'one-byte.tollmark.jsonl': [backup.slice(0, -2), /before its end mark/],
        'cut.jsonld': [jsonld.slice(0, jsonld.length - 7), /The file ends in the middle/],
        'flipped.tollmark.jsonl': [backup.replace('Shelling', 'Shellinq'), /its checksum is wrong/],
      },
      '“ends before its end mark”, “checksum is wrong”',
    );
  });

  fault(19, () =>
    refused(
      {
        'empty.json': ['', /The file is empty/],
        'words.json': ['These are words.', /The file is not JSON/],
        'other.json': ['{"a": 1}', /neither a Tollmark export nor a Web Annotation/],
        'picture.json': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 200]), /not valid UTF-8|not JSON/],
      },
      '“The file is empty”, “not JSON”',
    ),
  );

  fault(20, async () => {
    const before = await bench.rows();
    const text = (await jsonLdOf(await otherLibrary())).replaceAll(
      '{"id":',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":',
    );
    expect(text).toContain('polluted');
    const library = await bench.importing(bench.file('proto.jsonld', text));
    await library.shows(/What importing .* would do/);
    const polluted = (): Promise<boolean> =>
      library.tab.evaluate(
        () =>
          (({}) as { polluted?: boolean }).polluted === true || Object.hasOwn(Object.prototype, 'polluted'),
        null,
      );
    expect(await polluted()).toBe(false);
    await library.click('button', IMPORT);
    await library.shows(/Imported from/);
    expect(await polluted()).toBe(false);
    const imported = await bench.rows();
    expect(JSON.stringify(imported)).not.toContain('polluted');
    expect(differences(before, imported, /^(articles|annotations|undo)\/[^:]+: new$/)).toEqual([]);
    await library.click('button', 'Undo the import');
    await library.shows('The import was undone.');
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after, /^undo\/[^:]+: new$/)).toEqual([]);
    return { before, after, outcome: 'dropped, the rest imported and taken back' };
  });

  fault(21, async () => {
    const before = await bench.rows();
    const path = bench.file('large.tollmark.jsonl', '');
    const handle = openSync(path, 'r+');
    ftruncateSync(handle, 2 ** 31);
    closeSync(handle);
    const library = await bench.importing(path);
    await library.shows(/The file has 2048 MiB; at most 1024 MiB are read at once\./);
    await library.shows(UNCHANGED);
    await library.click('link', 'Articles');
    await library.shows('Shelling in Dorna');
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: '“2048 MiB; at most 1024”, page alive' };
  });

  fault(22, () =>
    refused(
      {
        'bomb.json.gz': [
          gzipSync(Buffer.alloc(512 * 1024 * 1024)),
          /The file unpacks to more than 128 MiB; at most 128 MiB are read at once\./,
        ],
        'archive.zip': [Buffer.from('PK\u0003\u0004....'), /The file is compressed .* is not unpacked here/],
      },
      '“unpacks to more than 128 MiB”, stopped there',
    ),
  );

  fault(23, () =>
    refused(
      {
        'deep.json': ['['.repeat(100_000) + ']'.repeat(100_000), /nests brackets more than 64 deep/],
        'deep.jsonld': [
          '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
          /nests brackets more than 64 deep/,
        ],
      },
      '“nests brackets more than 64 deep”',
    ),
  );

  fault(25, async () => {
    const before = await bench.rows();
    const asked: string[] = [];
    const outside = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', () => resolve()));
    const context = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/context.json`;
    const text = (await jsonLdOf(await otherLibrary())).replace(
      /"@context":("[^"]*"|\[[^\]]*\])/,
      `"@context":["http://www.w3.org/ns/anno.jsonld","${context}"]`,
    );
    expect(text).toContain(context);
    const library = await bench.extension.library('#transfer');
    await library.shows('File to import');
    // The policy of our pages would stop a request: that one was wanted at all would show here.
    await library.tab.evaluate(() => {
      const scope = globalThis as unknown as { stopped: string[] };
      scope.stopped = [];
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
        scope.stopped.push(blockedURI),
      );
    }, null);
    await library.tab.upload('input[type=file]', bench.file('context.jsonld', text));
    await library.shows(/What importing .* would do/);
    const stopped = await library.tab.evaluate(
      () => (globalThis as unknown as { stopped: string[] }).stopped,
      null,
    );
    expect({ stopped, asked }).toEqual({ stopped: [], asked: [] });
    await library.tab.close();
    await new Promise((resolve) => outside.close(resolve));
    const after = await bench.rows();
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: 'read without asking the network' };
  });

  fault(26, async () => {
    const before = await bench.rows();
    const bundle = await otherLibrary();
    const [first, second] = ['javascript', 'data'];
    const articles = bundle.articles.map((row, index) => {
      const url = index === 0 ? `${first}:document.title='taken'` : `${second}:text/html,<script>1</script>`;
      return { ...row, url, canonicalUrl: url, addresses: [] };
    });
    // Our own export would not write such addresses: the file is made by hand.
    const text = (await jsonLdOf(bundle)).replaceAll(
      /https:\/\/outlet\.example\/dorna\/other/g,
      articles[0]?.url ?? '',
    );
    const library = await bench.importing(bench.file('addresses.jsonld', text));
    await library.shows(/What importing .* would do/);
    await library.click('button', IMPORT);
    await library.shows(/Imported from/);
    await library.click('link', 'Articles');
    await library.shows('Shelling in Dorna');
    const bad = await library.tab.evaluate(
      () =>
        [...document.querySelectorAll('a[href]')].filter(
          (link) => !/^(https?:|chrome-extension:|moz-extension:)/.test((link as HTMLAnchorElement).href),
        ).length,
      null,
    );
    expect(bad).toBe(0);
    expect(await library.tab.evaluate(() => document.title, null)).not.toBe('taken');
    await library.tab.close();
    const after = await bench.rows();
    expect(differences(before, after, /: new$|^undo\//)).toEqual([]);
    return { before, after, outcome: 'no link leads there' };
  });

  fault(27, async () =>
    refused(
      {
        'newer.tollmark.jsonl': [
          backupOf(await otherLibrary()).replace('"version":1', '"version":99'),
          /newer|version 99/i,
        ],
      },
      'refused, an update suggested',
    ),
  );

  fault(28, async () => {
    const before = await bench.rows();
    const text = await jsonLdOf(await otherLibrary());
    const swapped = Buffer.from(text, 'utf16le').swap16();
    const readable: Record<string, Uint8Array> = {
      'bom.jsonld': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      'utf16le.jsonld': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'utf16be.jsonld': Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
    };
    for (const [name, bytes] of Object.entries(readable)) {
      const library = await bench.importing(bench.file(name, bytes));
      await library.shows(/What importing .* would do/);
      await library.tab.close();
    }
    const invalid = Buffer.from(text);
    invalid[invalid.indexOf('Shelling') + 1] = 0xe9;
    const { after } = await refused({ 'latin1.jsonld': [invalid, /The file is not valid UTF-8 text/] }, '');
    expect(differences(before, after)).toEqual([]);
    return { before, after, outcome: 'decoded, or “not valid UTF-8 text”' };
  });
});
