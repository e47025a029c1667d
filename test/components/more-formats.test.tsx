// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExportBar } from '../../components/library/ExportBar';
import { t } from '../../components/strings';
import {
  EXPORT_FORMATS,
  exportStored,
  MORE_FORMATS,
  type ExportFormat,
  type MoreFormat,
} from '../../components/surface/export-page';
import type { Bundle } from '../../lib/model';
import type { Store } from '../../lib/store/types';
import { unzip } from '../formats/unzip';
import { violations } from './axe';
import { filled } from './stage';

const NOW = '2026-03-06T10:00:00.000Z';
const EVERYTHING = { kind: 'everything' } as const;

const NAMES: Record<ExportFormat | MoreFormat, string> = {
  jsonld: 'invented-2026-03-06.jsonld',
  csv: 'invented-2026-03-06.csv',
  html: 'invented-2026-03-06.html',
  markdown: 'invented-2026-03-06.md',
  backup: 'invented-2026-03-06.tollmark.jsonl',
  spans: 'invented-2026-03-06.spans.csv',
  actors: 'invented-2026-03-06.actors.csv',
  spacy: 'invented-2026-03-06.spacy.jsonl',
  brat: 'invented-2026-03-06.brat.zip',
  conll: 'invented-2026-03-06.conll.zip',
  labelStudio: 'invented-2026-03-06.label-studio.zip',
};

/** What would have been downloaded, in order: jsdom cannot, so that the click on the link is what is seen. */
let saved: { name: string; bytes: Promise<Uint8Array> }[] = [];
let offered: Blob | null = null;

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)));
    reader.addEventListener('error', () => fail(reader.error));
    reader.readAsArrayBuffer(blob);
  });
}

beforeEach(() => {
  saved = [];
  URL.createObjectURL = vi.fn((blob: Blob) => {
    offered = blob;
    return 'blob:invented';
  });
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (offered) saved.push({ name: this.download, bytes: bytesOf(offered) });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Two claims and an actor accepted, a claim rejected. */
function bar(store: Store): Element {
  return render(
    <ExportBar store={store} selection={EVERYTHING} name="invented" withRejected={false} now={() => NOW} />,
  ).container;
}

async function exported(format: ExportFormat | MoreFormat): Promise<Uint8Array> {
  const before = saved.length;
  fireEvent.click(screen.getByRole('button', { name: t(`format.${format}`), hidden: true }));
  await waitFor(() => expect(saved.length).toBe(before + 1), { timeout: 10_000 });
  const file = saved[before];
  expect(file?.name).toBe(NAMES[format]);
  return (await file?.bytes) ?? new Uint8Array();
}

test('every format gives a file of its name with something in it', async () => {
  bar(await filled());
  const texts = new Map<string, string>();
  for (const format of [...EXPORT_FORMATS, ...MORE_FORMATS]) {
    const bytes = await exported(format);
    expect(bytes.length, format).toBeGreaterThan(0);
    texts.set(format, new TextDecoder().decode(bytes));
  }
  expect(new Set(Object.values(NAMES)).size).toBe(texts.size);
  expect(texts.get('spans')?.trim().split('\r\n')).toHaveLength(4);
  expect(texts.get('actors')).toMatch(/^name,type,aliases,country,identifiers/u);
  const [line = '', ...more] = texts.get('spacy')?.trim().split('\n') ?? [];
  expect(more).toEqual([]);
  expect((JSON.parse(line) as { spans: unknown[] }).spans).toHaveLength(3);
});

test('formats of several files are one zip that can be read back', async () => {
  bar(await filled());
  const brat = unzip(await exported('brat'));
  expect([...brat.keys()]).toEqual(['annotation.conf', '001.txt', '001.ann', '001.json']);
  const [, start = '', end = ''] =
    /^T\d+\tCASUALTY (\d+) (\d+)\tNine guards/mu.exec(brat.get('001.ann') ?? '') ?? [];
  const words = Array.from(brat.get('001.txt') ?? '').slice(Number(start), Number(end));
  expect(words.join('')).toMatch(/^Nine guards/u);

  const conll = unzip(await exported('conll'));
  expect([...conll.keys()]).toEqual(['actors.conll', 'casualties.conll', 'documents.json']);
  expect(conll.get('casualties.conll')).toContain('Nine -X- -X- B-KILLED\n');

  const studio = unzip(await exported('labelStudio'));
  expect([...studio.keys()].toSorted()).toEqual(['config.xml', 'tasks.json']);
  expect(JSON.parse(studio.get('tasks.json') ?? '')).toHaveLength(1);
});

test('rejected tags come along when they are asked for, and not otherwise', async () => {
  const store = await filled();
  const lines = async (withRejected: boolean): Promise<number> => {
    const file = await exportStored(store, EVERYTHING, 'spans', { now: NOW, withRejected });
    if (!file.ok || typeof file.value !== 'string') throw new Error('no table');
    return file.value.trim().split('\r\n').length;
  };
  expect(await lines(true)).toBe((await lines(false)) + 1);
});

test('the formats for other tools are folded under the others, each with what it is for', async () => {
  const container = bar(await filled());
  const details = container.querySelector('details');
  expect(details?.open).toBe(false);
  const names = [...container.querySelectorAll('button')].map((button) => button.textContent);
  expect(names).toEqual([...EXPORT_FORMATS, ...MORE_FORMATS].map((format) => t(`format.${format}`)));
  expect(details?.querySelectorAll('button')).toHaveLength(MORE_FORMATS.length);
  details?.setAttribute('open', '');
  for (const format of MORE_FORMATS) {
    const button = within(container as HTMLElement).getByRole('button', { name: t(`format.${format}`) });
    const hint = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe(t(`format.${format}.hint`));
  }
  expect(await violations(container)).toEqual([]);
});

test.each(MORE_FORMATS.filter((format) => format !== 'actors'))(
  'why there is no file for %s is said, and nothing is saved',
  async (format) => {
    const store = await filled();
    const bundle = await store.export(EVERYTHING);
    const moved: Bundle = {
      ...bundle,
      articles: bundle.articles.map((article) => ({ ...article, text: `x${article.text}` })),
    };
    store.export = () => Promise.resolve(moved);
    bar(store);
    fireEvent.click(screen.getByRole('button', { name: t(`format.${format}`), hidden: true }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(saved).toEqual([]);
  },
);
