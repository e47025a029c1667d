import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLink } from '../../lib/formats/addresses';
import { checkSize } from '../../lib/formats/decode';
import { readImport } from '../../lib/formats/import';
import { toJsonLd } from '../../lib/formats/jsonld';
import { MAX_DEPTH, MAX_IMPORT_BYTES, MAX_WHOLE_BYTES } from '../../lib/formats/limits';
import type { ProblemCode } from '../../lib/formats/problem';
import { itemsOf } from './items';
import { errorOf, valueOf } from './result';
import { actor, article, bundle, decidedOnly, NOW } from './sample';
import { sharedFormats, sharedPath } from './shared';

const file = valueOf(toJsonLd(bundle, { exported: NOW }));
const text = JSON.stringify(file);
const expected = decidedOnly(bundle);

function read(changed: unknown) {
  return readImport(JSON.stringify(changed));
}

function utf16(source: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < source.length; i += 1) view.setUint16(i * 2, source.charCodeAt(i), littleEndian);
  return bytes;
}

describe('encodings', () => {
  const utf8 = new TextEncoder().encode(text);
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-8 with mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 little endian with mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 big endian with mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 little endian', utf16(text, true)],
    ['UTF-16 big endian', utf16(text, false)],
  ])('%s is decoded', (_name, bytes) => {
    const found = readImport(bytes);
    expect(found.ok && found.bundle).toEqual(expected);
  });

  it('a mark in front of text is no part of it', () => {
    expect(readImport(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d])],
    ['cut inside a character', new Uint8Array([...new TextEncoder().encode('{"a":"'), 0xf0, 0x9f])],
    ['UTF-16 of odd length', utf16(`\uFEFF${text}`, true).slice(0, 101)],
  ])('%s is refused, never garbled', (_name, bytes) => {
    expect(errorOf(readImport(bytes)).code).toBe('encoding');
  });
});

describe('what is no file of ours', () => {
  it.each<[string, string | Uint8Array, ProblemCode]>([
    ['nothing', '', 'empty'],
    ['no bytes', new Uint8Array(), 'empty'],
    ['blank', ' \n\t', 'empty'],
    ['prose', 'Five soldiers died.', 'not-json'],
    ['web page', '<!doctype html><title>x</title>', 'not-json'],
    ['Markdown report', '# Report of “Orlo market”\n\n- Place: Orlo\n\n## Claims [1\n', 'report'],
    ['number', '7', 'unknown-format'],
    ['null', 'null', 'unknown-format'],
    ['other JSON', '{"type":"FeatureCollection","features":[]}', 'unknown-format'],
    ['list', '[1,2]', 'unknown-format'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'compressed'],
    ['zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'compressed'],
    ['later backup', '{"format":"tollmark-backup","version":9}\n', 'newer-version'],
    ['no version', '{"tm:formatVersion":"one"}', 'invalid'],
  ])('%s is refused by name', (_name, input, code) => {
    const error = errorOf(readImport(input));
    expect(error.code).toBe(code);
    expect([error.what, error.safe, error.next].every((sentence) => /^[A-Z].*\.$/s.test(sentence))).toBe(
      true,
    );
  });

  it('is refused by size before it is read', () => {
    expect(checkSize(MAX_IMPORT_BYTES).ok).toBe(true);
    const error = errorOf(checkSize(2 * 1024 ** 3));
    expect(error.code).toBe('too-large');
    expect(error.what).toContain('2048 MiB');
    expect(errorOf(readImport('x'.repeat(MAX_WHOLE_BYTES + 1))).code).toBe('too-large');
  });

  it('is refused when nested too deep, by brackets of either kind, but not for brackets in strings', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      expect(errorOf(readImport(open.repeat(100_000) + '1' + close.repeat(100_000))).code).toBe('too-deep');
      expect(errorOf(readImport(open.repeat(100_000))).code).toBe('too-deep');
    }
    for (const quoted of ['', '"', '\\', '\\"']) {
      const brackets = JSON.stringify({ a: quoted + '['.repeat(MAX_DEPTH * 2) });
      expect(errorOf(readImport(brackets)).code).toBe('unknown-format');
    }
  });

  it('is refused when cut off anywhere', () => {
    for (let cut = 1; cut < text.length; cut += 97) {
      const error = errorOf(readImport(text.slice(0, cut)));
      expect(error.code, `cut at ${cut}`).toBe('truncated');
    }
  });
});

describe('hostile content', () => {
  it('has its prototype keys dropped', () => {
    const hostile = JSON.stringify({
      ...file,
      'tm:articles': [{ ...article, extra: 'unknown key' }],
      'tm:actors': [{ ...actor, identifiers: { ucdp: 'x', PROTO: { polluted: 1 } } }],
    });
    // As an object literal `__proto__` would set the prototype; in a file it is a key like any other.
    const withString = hostile.replace('"PROTO":{"polluted":1}', '"__proto__":"p","constructor":"c"');
    const result = readImport(withString);
    const [first] = result.ok ? result.bundle.actors : [];
    expect(Object.keys(first?.identifiers ?? {})).toEqual(['ucdp']);
    expect(Object.getPrototypeOf(first?.identifiers)).toBe(Object.prototype);
    expect(result.ok && Object.keys(result.bundle.articles[0] ?? {})).not.toContain('extra');
    const topLevel = text.replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect(readImport(topLevel)).toMatchObject({ ok: true, bundle: expected });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('has its context ignored: nothing is fetched', () => {
    const fetched: unknown[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = (address) => {
      fetched.push(address);
      return Promise.reject(new Error('no network'));
    };
    try {
      const result = read({ ...file, '@context': ['https://evil.example/context.jsonld'] });
      expect(result.ok && result.bundle).toEqual(expected);
    } finally {
      globalThis.fetch = before;
    }
    expect(fetched).toEqual([]);
  });

  it('keeps only addresses that run nothing, and says which it left out', () => {
    const script = ['javascript', 'alert(1)'].join(':');
    const result = read({
      ...file,
      'tm:articles': [{ ...article, url: script, canonicalUrl: 'data:text/html,<script>1</script>' }],
    });
    expect(result.ok && result.bundle.articles[0]).toMatchObject({ url: null, canonicalUrl: null });
    expect(result.ok && result.notices).toHaveLength(2);
    expect(result.ok && result.notices[0]).toContain(script);
    expect([script, 'https://a.example', 'http://a.example', 'file:///a', 'x'].map(isLink)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each<[string, (records: Record<string, unknown>[]) => unknown[], string]>([
    ['a wrong type', ([first, ...rest]) => [{ ...first, note: 7 }, ...rest], 'note'],
    ['a missing field', ([first, ...rest]) => [{ ...first, history: undefined }, ...rest], 'history'],
    ['a negative offset', ([first, ...rest]) => [{ ...first, selectors: position(-1, 4) }, ...rest], 'start'],
    ['an empty place', ([first, ...rest]) => [{ ...first, selectors: position(4, 4) }, ...rest], 'no words'],
    ['an unknown kind', ([first, ...rest]) => [{ ...first, value: { kind: 'place' } }, ...rest], 'value'],
    ['one id twice', ([first, , ...rest]) => [first, first, ...rest], 'same id'],
  ])('%s refuses the file and names the record', (_name, change, word) => {
    const items = itemsOf(file);
    const records = items.flatMap((item) =>
      item['tm:record'] ? [item['tm:record'] as Record<string, unknown>] : [],
    );
    const changed = change(records).map((record) => ({ type: 'Annotation', 'tm:record': record }));
    const error = errorOf(read({ ...file, first: { items: changed } }));
    expect(error.code).toBe('invalid');
    expect(error.what).toContain(word);
    expect(error.what).toContain(bundle.annotations[0]?.id);
  });
});

function position(start: number, end: number): object {
  return {
    quote: { type: 'TextQuoteSelector', exact: 'x', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end },
  };
}

describe('annotations of other programs', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/1',
    type: 'Annotation',
    creator: { type: 'Person', name: 'Other Reader' },
    created: '2026-01-01T00:00:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'toll' },
      { type: 'TextualBody', value: 'check this' },
    ],
    target: {
      source: 'https://dorna-post.example/news/orlo',
      selector: {
        type: 'XPathSelector',
        value: '/p[1]',
        refinedBy: { type: 'TextQuoteSelector', exact: 'Six people', prefix: 'raid. ' },
      },
    },
  };
  const kept = {
    id: 'https://notes.example/1',
    url: 'https://dorna-post.example/news/orlo',
    exact: 'Six people',
    prefix: 'raid. ',
    suffix: '',
    tags: ['toll'],
    comments: ['check this'],
    creator: 'Other Reader',
    created: '2026-01-01T00:00:00Z',
  };

  it.each<[string, unknown]>([
    ['alone', foreign],
    ['in a list', [foreign]],
    ['in a page', { type: 'AnnotationPage', items: [foreign] }],
    ['in a collection', { type: 'AnnotationCollection', first: { items: [foreign] } }],
    ['in a graph', { '@graph': [foreign] }],
  ])('keep quote, tags and comments when they come %s', (_name, value) => {
    expect(readImport(JSON.stringify(value))).toMatchObject({
      ok: true,
      format: 'foreign-jsonld',
      foreign: [kept],
      bundle: { annotations: [] },
    });
  });

  it('without a quote are left out and counted, and a file of only such is refused', () => {
    const bookmark = { type: 'Annotation', target: 'https://dorna-post.example/' };
    const mixed = readImport(JSON.stringify({ items: [foreign, bookmark] }));
    expect(mixed.ok && mixed.notices).toEqual([expect.stringContaining('1 of 2')]);
    expect(errorOf(readImport(JSON.stringify([bookmark]))).code).toBe('unknown-format');
  });

  it.skipIf(!sharedFormats('sample of another writer'))('are read from a published sample', () => {
    const found = readImport(readFileSync(sharedPath('webannotation.jsonld')));
    expect(found.ok && found.foreign.map(({ exact }) => exact)).toContain('soldiers');
  });
});
