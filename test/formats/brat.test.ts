/** brat files, read back as brat reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, toBrat } from '../../lib/formats/brat';
import type { ExportFile } from '../../lib/formats/documents';
import { anyBundle } from './arbitrary';
import { ALL, fileOf, hard } from './hard-sample';
import { valueOf } from './result';
import { claim, front, office, part, wounded } from './sample';

/** Reads a document as brat does; throws what brat would report. Gives the words by type. */
function readBrat(files: readonly ExportFile[], name: string): string[] {
  const characters = Array.from(fileOf(files, `${name}.txt`));
  const types = new Map<string, string>();
  const found: string[] = [];
  const lines = fileOf(files, `${name}.ann`).split(/(?![\t])[\p{Cc}\u2028\u2029]/u);
  for (const line of lines.slice(0, -1)) {
    const [key = '', head = '', rest = ''] = line.split('\t');
    const [type = '', ...places] = head.split(' ');
    if (key.startsWith('T')) {
      const words = places
        .join(' ')
        .split(';')
        .map((place) => characters.slice(...place.split(' ').map(Number)).join(''))
        .join(' ');
      if (words !== rest) throw new Error(`${key}: “${rest}” is “${words}” in the text`);
      types.set(key, type);
      found.push(`${type} ${words}`);
    } else if (key.startsWith('R')) {
      const ends = places.map((place) => types.get(place.split(':')[1] ?? ''));
      if (ends.includes(undefined)) throw new Error(`${key}: an end is missing`);
      found.push(`${type} ${ends.join(' ')}`);
    } else if (key.startsWith('A')) {
      if (!types.has(places[0] ?? '')) throw new Error(`${key}: no such span`);
      found.push([type, ...places.slice(1)].join(' '));
    } else if (key.startsWith('#')) {
      if (!types.has(places[0] ?? '')) throw new Error(`${key}: no such span`);
      JSON.parse(rest);
    } else throw new Error(`not a line of brat: ${line}`);
  }
  return found;
}

describe('brat', () => {
  it('finds spans, relations and attributes', () => {
    expect(readBrat(valueOf(toBrat(hard, ALL)), '001')).toEqual(
      [
        `CASUALTY ${claim.quote}`,
        `CASUALTY ${part.quote}`,
        `ACTOR ${office.quote}`,
        'ACTOR said. 💔 The Ridge',
        `ACTOR ${front.quote}`,
        `CASUALTY ${wounded.quote}`,
        'PERPETRATOR CASUALTY ACTOR',
        'SOURCE CASUALTY ACTOR',
        'PART_OF CASUALTY CASUALTY',
      ].concat(
        'Kind killed,Qualifier at_least,Scope event,Status accepted'.split(','),
        'Kind killed,Qualifier exact,Scope event,Status accepted'.split(','),
        'Type state,Status added,Type rebel,Status accepted,Type rebel,Status accepted'.split(','),
        'Kind injured,Qualifier exact,Scope event,Status rejected'.split(','),
      ),
    );
  });

  it('knows every type it uses from its configuration', () => {
    const files = valueOf(toBrat(hard, ALL));
    const configuration = fileOf(files, 'annotation.conf');
    for (const line of fileOf(files, '001.ann').trim().split('\n')) {
      const [key = '', head = ''] = line.split('\t');
      if (key.startsWith('#')) continue;
      const [type, , value] = head.split(' ');
      const rule = configuration.split('\n').find((each) => each.split('\t')[0] === type);
      expect(rule, line).toBeDefined();
      if (key.startsWith('A') && value) expect(rule?.split('Value:')[1]?.split('|')).toContain(value);
    }
  });

  it('takes a span apart at its line breaks', () => {
    expect(fragmentsOf('nine\r\n🔴 dead', 5)).toEqual([
      { start: 5, end: 9, text: 'nine' },
      { start: 11, end: 17, text: '🔴 dead' },
    ]);
    expect(fragmentsOf('\n', 0)).toEqual([]);
  });

  it('finds the words of any bundle', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const files = valueOf(toBrat(any, ALL));
        for (const { name } of files) if (name.endsWith('.txt')) readBrat(files, name.slice(0, -4));
      }),
      { numRuns: 100 },
    );
  });
});
