import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonEnds, mapInOldOffsets } from '../../lib/page/changes';
import { TextBuilder } from '../../lib/page/text-builder';
import { TextMap } from '../../lib/page/text-map';
import { windowOf } from './dom';

const { document } = windowOf('');

function build(...datas: string[]) {
  const builder = new TextBuilder();
  const nodes = datas.map((data) => document.createTextNode(data));
  builder.open('paragraph');
  for (const node of nodes)
    builder.add(node.data, [{ from: 0, length: node.data.length, node, nodeOffset: 0 }], false);
  const { text, segments } = builder.build();
  return { text, nodes, map: new TextMap(segments) };
}

describe('ranges', () => {
  test('bridge the white space that was collapsed within a node', () => {
    const { text, map, nodes } = build('Five \n  soldiers');
    expect(text).toBe('Five soldiers');
    expect(map.rangesFor({ start: 2, end: 9 })).toEqual([
      { startContainer: nodes[0], startOffset: 2, endContainer: nodes[0], endOffset: 12 },
    ]);
  });

  test('are one for each node', () => {
    const { map } = build('Five ', 'sol', 'diers died');
    const words = map
      .rangesFor({ start: 5, end: 13 })
      .map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset));
    expect(words).toEqual(['sol', 'diers']);
  });

  test('are none for an empty span or one behind the text', () => {
    const { map } = build('Five');
    expect(map.rangesFor({ start: 2, end: 2 })).toEqual([]);
    expect(map.rangesFor({ start: 9, end: 12 })).toEqual([]);
  });
});

describe('offsets', () => {
  test('of collapsed white space are those of the next word', () => {
    const { map, nodes } = build('Five \n  soldiers ');
    const [node] = nodes;
    expect(node && map.offsetOf(node, 6)).toBe(5);
    expect(node && map.offsetOf(node, node.length)).toBe(13);
  });

  test('of a node that is not in the article are null', () => {
    expect(build('Five').map.offsetOf(document.createTextNode('Five'), 1)).toBeNull();
  });

  test('lead to the character they came from, for any text', () => {
    const data = fc.stringMatching(/^[ab\n\t \u00A0\u00AD]{0,12}$/);
    fc.assert(
      fc.property(fc.array(data, { maxLength: 6 }), (datas) => {
        const { text, map } = build(...datas);
        for (let offset = 0; offset < text.length; offset++) {
          const place = map.place(offset);
          const live = place?.node.data[place.offset];
          expect(live === text[offset] || (text[offset] === ' ' && /\s/.test(live ?? ''))).toBe(true);
          if (place && text[offset] !== ' ') expect(map.offsetOf(place.node, place.offset)).toBe(offset);
        }
        expect(text).toBe(
          datas
            .join('')
            .replaceAll('\u00AD', '')
            .replace(/[ \n\t]+/g, ' ')
            .replace(/^ | $/g, ''),
        );
      }),
    );
  });
});

describe('a text that changed', () => {
  test('keeps the places before and after the change', () => {
    const old = 'Five soldiers died. Eleven are missing.';
    const { text, map } = build('Five soldiers died. ', 'The toll may rise. ', 'Eleven are missing.');
    const kept = mapInOldOffsets(old, text, map);
    const at = old.indexOf('Eleven');
    expect(kept.place(at)).toMatchObject({ offset: 0, node: { data: 'Eleven are missing.' } });
    expect(kept.place(0)).toMatchObject({ offset: 0, node: { data: 'Five soldiers died. ' } });
  });

  test('has no place for what was taken out', () => {
    const old = 'Five soldiers died. Nine fled. Eleven are missing.';
    const { text, map } = build('Five soldiers died. Eleven are missing.');
    const kept = mapInOldOffsets(old, text, map);
    expect(kept.place(old.indexOf('Nine'))).toBeNull();
    expect(kept.place(old.indexOf('missing'))?.offset).toBe(text.indexOf('missing'));
  });

  test('never counts a character for both ends', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{0,8}$/), fc.stringMatching(/^[ab]{0,8}$/), (a, b) => {
        const { prefix, suffix } = commonEnds(a, b);
        expect(prefix + suffix).toBeLessThanOrEqual(Math.min(a.length, b.length));
        expect(a.slice(0, prefix)).toBe(b.slice(0, prefix));
        expect(a.slice(a.length - suffix)).toBe(b.slice(b.length - suffix));
      }),
    );
  });
});
