/** brat, spaCy, Label Studio and CoNLL files, read the way their tools read them: in code points, from UTF-8 bytes. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toBrat } from '../../lib/formats/brat';
import { toConll } from '../../lib/formats/conll';
import { toLabelStudio } from '../../lib/formats/label-studio';
import { toSpacyJsonl } from '../../lib/formats/spacy';
import type { Bundle } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { errorOf, valueOf } from './result';
import { across, ALL, fileOf, hard, onDisk } from './hard-sample';
import { article, bundle, claim, front, office, part, TEXT, wounded } from './sample';

const moved = { ...bundle, articles: [{ ...article, text: `x${TEXT}` }] };
it.each([toBrat, toConll, toLabelStudio, toSpacyJsonl])(
  '%o refuses a place without its words, naming it',
  (write) => {
    const error = errorOf(write(moved));
    expect(error.code).toBe('offset-mismatch');
    expect(error.what).toContain(claim.id);
  },
);

describe('spaCy', () => {
  interface Line {
    text: string;
    spans: { id: string; start: number; end: number; label: string; attrs: Record<string, unknown> }[];
    relations: { head: string; child: string; label: string }[];
    meta: Record<string, unknown>;
  }
  const read = (any: Bundle): Line[] =>
    onDisk(valueOf(toSpacyJsonl(any, ALL)))
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);

  it('finds labelled words, relations, status and source', () => {
    const [line, ...more] = read(hard);
    expect(more).toEqual([]);
    const characters = Array.from(line?.text ?? '');
    expect(
      line?.spans.map(({ start, end, label }) => [label, characters.slice(start, end).join('')]),
    ).toEqual([
      ['KILLED', claim.quote],
      ['KILLED', part.quote],
      ['ACTOR', office.quote],
      ['ACTOR', across.quote],
      ['ACTOR', front.quote],
      ['INJURED', wounded.quote],
    ]);
    expect(line?.relations).toContainEqual({ head: part.id, child: claim.id, label: 'PART_OF' });
    expect(line?.spans[0]?.attrs).toMatchObject({
      status: 'accepted',
      count_low: 9,
      made_by: 'passive (tollmark 0.1.0)',
    });
    expect(line?.meta).toMatchObject({
      url: article.url,
      accessed: article.accessed,
      text_sha256: article.textHash,
    });
  });

  it('finds the words of any bundle, half characters included', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const words = new Map(any.annotations.map(({ id, selectors }) => [id, selectors.quote.exact]));
        const lines = read(any);
        for (const { text, spans } of lines) {
          const characters = Array.from(text);
          for (const { id, start, end } of spans)
            expect(characters.slice(start, end).join('')).toBe(words.get(id));
        }
        expect(lines.flatMap(({ spans }) => spans)).toHaveLength(any.annotations.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Label Studio', () => {
  interface Task {
    data: { text: string; url: string };
    annotations: [
      {
        result: {
          id?: string;
          type: string;
          from_name?: string;
          value?: Record<string, unknown>;
          labels?: string[];
        }[];
      },
    ];
  }
  const files = valueOf(toLabelStudio(hard, ALL));
  const tasks = JSON.parse(fileOf(files, 'tasks.json')) as Task[];
  const { document } = new JSDOM(fileOf(files, 'config.xml'), { contentType: 'text/xml' }).window;
  const results = tasks.flatMap((task) => task.annotations[0].result);

  it('finds the words of every region in code points', () => {
    const characters = Array.from(tasks[0]?.data.text ?? '');
    const labels = results.filter(({ type }) => type === 'labels');
    expect(labels).toHaveLength(6);
    for (const { value } of results.filter(({ type }) => type !== 'relation')) {
      const words = characters.slice(Number(value?.start), Number(value?.end)).join('');
      expect(hard.annotations.map(({ quote }) => quote)).toContain(words);
    }
    expect(labels.map(({ value }) => value?.text)).toContain(across.quote);
  });

  it('directs relations from the claim', () => {
    const relations = results.filter(({ type }) => type === 'relation');
    expect(relations).toContainEqual({
      type: 'relation',
      from_id: part.id,
      to_id: claim.id,
      direction: 'right',
      labels: ['partOf'],
    });
    expect(relations).toHaveLength(3);
  });

  it('uses only controls and values that its configuration offers', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('Text')?.getAttribute('value')).toBe('$text');
    const tags: Record<string, string> = {
      labels: 'Labels',
      choices: 'Choices',
      number: 'Number',
      textarea: 'TextArea',
    };
    for (const { type, from_name: name, value, labels } of results) {
      if (type === 'relation') {
        expect(document.querySelector(`Relations > Relation[value="${labels?.[0]}"]`)).not.toBeNull();
        continue;
      }
      const control = document.querySelector(`${tags[type]}[name="${name}"]`);
      expect(control, `${type} ${name}`).not.toBeNull();
      expect(control?.getAttribute('toName')).toBe('text');
      const offered = [...(control?.children ?? [])].map((child) => child.getAttribute('value'));
      for (const chosen of [value?.labels, value?.choices].flat()) {
        if (chosen !== undefined) expect(offered).toContain(chosen);
      }
    }
  });

  it('can be written for any bundle', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const written = JSON.parse(fileOf(valueOf(toLabelStudio(any, ALL)), 'tasks.json')) as Task[];
        const regions = written.flatMap((task) =>
          task.annotations[0].result.filter(({ type }) => type === 'labels'),
        );
        expect(regions).toHaveLength(any.annotations.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** Words of each span, from the tags alone. */
function readConll(text: string): string[] {
  const spans: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('-DOCSTART-')) continue;
    const columns = line.split(' ');
    expect(columns, line).toHaveLength(4);
    const [word, , , tag = ''] = columns;
    if (tag.startsWith('B-')) spans.push(`${tag.slice(2)} ${word}`);
    else if (tag.startsWith('I-')) {
      expect(spans.at(-1)).toMatch(new RegExp(`^${tag.slice(2)} `));
      spans.push(`${spans.pop()} ${word}`);
    } else expect(tag).toBe('O');
  }
  return spans;
}

describe('CoNLL', () => {
  it('finds the words of every span, nested ones in the next layer', () => {
    const files = valueOf(toConll(hard, ALL));
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      'actors-2.conll',
      'actors.conll',
      'casualties-2.conll',
      'casualties.conll',
      'documents.json',
    ]);
    expect(readConll(fileOf(files, 'casualties.conll'))).toEqual([
      'KILLED At least nine villagers , including two children , were killed',
      'INJURED Six people were wounded',
    ]);
    expect(readConll(fileOf(files, 'casualties-2.conll'))).toEqual(['KILLED two children']);
    expect(readConll(fileOf(files, 'actors.conll'))).toEqual([
      'ACTOR the Dorna health office',
      'ACTOR said . 💔 The Ridge',
    ]);
    expect(readConll(fileOf(files, 'actors-2.conll'))).toEqual(['ACTOR The Ridge Front']);
  });

  it('has the same words in every layer', () => {
    const layers = valueOf(toConll(hard, ALL)).filter(({ name }) => name.endsWith('.conll'));
    const words = layers.map(({ text }) => text.split('\n').map((line) => line.split(' ')[0]));
    for (const layer of words) expect(layer).toEqual(words[0]);
  });

  it('can be written and read for any bundle', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        for (const { name, text } of valueOf(toConll(any, ALL))) if (name.endsWith('.conll')) readConll(text);
      }),
      { numRuns: 100 },
    );
  });
});
