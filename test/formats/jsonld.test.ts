import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../lib/formats/import';
import { own } from '../../lib/formats/json';
import { fromJsonLd, toJsonLd } from '../../lib/formats/jsonld';
import { ANNOTATION_STATUSES } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { itemsOf, type Item } from './items';
import { errorOf, valueOf } from './result';
import { article, bundle, claim, decidedOnly, front, id, NOW, office, part, TEXT, wounded } from './sample';

/** In two parts, so that it is plainly a piece of data. */
const SCRIPT_ADDRESS = ['javascript', 'alert(1)'].join(':');

const file = valueOf(toJsonLd(bundle, { exported: NOW }));
const items = itemsOf(file);
const annotations = items.filter((item) => item['tm:record'] !== undefined);
const relations = items.filter((item) => item.motivation === 'linking');

describe('Web Annotation export', () => {
  it('holds the decided annotations and their relations, and counts them', () => {
    expect(annotations.map((item) => item.id)).toEqual(
      [claim, part, front, office].map((each) => `urn:uuid:${each.id}`),
    );
    expect(file.total).toBe(items.length);
    expect(items).toHaveLength(annotations.length + relations.length);
  });

  it('gives positions in code points: whoever counts like that finds the words', () => {
    for (const item of annotations) {
      const [quote, position] = item.target.selector;
      const words = Array.from(TEXT).slice(position.start, position.end).join('');
      expect(words).toBe(quote.exact);
    }
    // The text starts with an emoji: counted in UTF-16 the same numbers must miss.
    const [quote, position] = annotations[0]!.target.selector;
    expect(TEXT.slice(position.start, position.end)).not.toBe(quote.exact);
  });

  it('says status, maker, address, access time and text hash', () => {
    const [item] = annotations;
    expect(item?.['tm:status']).toBe('accepted');
    expect(item?.['tm:madeBy']).toEqual({
      'tm:rule': 'passive',
      'tm:engine': 'tollmark 0.1.0',
      'tm:confidence': 0.9,
    });
    expect(item?.creator).toEqual({ type: 'Person', nickname: 'Reader One' });
    expect(item?.created).toBe(claim.created);
    expect(item?.target.source.id).toBe(article.canonicalUrl);
    expect(item?.target.source['tm:textSha256']).toBe(article.textHash);
    expect(item?.target.state).toEqual({ type: 'TimeState', sourceDate: article.accessed });
  });

  it('carries tag, class, sentence, free tags and note as bodies with a purpose', () => {
    const bodies = annotations[0]!.body.map(({ purpose, value }) => [purpose, value]);
    expect(bodies).toEqual([
      ['tagging', 'killed'],
      ['classifying', undefined],
      [
        'describing',
        'at least 9 killed; victims: villagers, children (civilian); perpetrator: The Ridge Front (blamed); ' +
          'source: the Dorna health office (states); scope: event; date: Monday; place: Orlo',
      ],
      ['describing', undefined],
      ['tagging', 'checked'],
      ['tagging', 'market; square'],
      ['commenting', claim.note],
    ]);
  });

  it('links a claim to its parties and to its total, claim as target', () => {
    expect(relations.map(({ id, target, body }) => [id, target, own(body[0], 'source')])).toEqual([
      [`urn:uuid:${claim.id}#perpetrator`, `urn:uuid:${claim.id}`, `urn:uuid:${front.id}`],
      [`urn:uuid:${claim.id}#source`, `urn:uuid:${claim.id}`, `urn:uuid:${office.id}`],
      [`urn:uuid:${part.id}#partOf`, `urn:uuid:${part.id}`, `urn:uuid:${claim.id}`],
    ]);
  });

  it('exports rejected and postponed suggestions only when asked', () => {
    expect(JSON.stringify(file)).not.toContain(wounded.id);
    const everything = valueOf(toJsonLd(bundle, { statuses: ANNOTATION_STATUSES }));
    expect(valueOf(fromJsonLd(everything)).bundle).toEqual(bundle);
  });

  it('refuses a place that does not hold its words, naming the annotation', () => {
    const { start, end } = claim.selectors.position;
    for (const position of [
      { ...claim.selectors.position, start: start + 1, end: end + 1 },
      { ...claim.selectors.position, start: 1 },
    ]) {
      const moved = { ...claim, selectors: { ...claim.selectors, position } };
      const error = errorOf(toJsonLd({ ...bundle, annotations: [front, moved] }));
      expect(error.code).toBe('offset-mismatch');
      expect(error.what).toContain(claim.id);
      expect(error.safe).toContain('unchanged');
    }
  });

  it('refuses a place that starts inside a character', () => {
    const position = { ...claim.selectors.position, start: 1, end: 9 };
    const quote = { ...claim.selectors.quote, exact: TEXT.slice(1, 9) };
    const half = { ...claim, selectors: { quote, position } };
    expect(errorOf(toJsonLd({ ...bundle, annotations: [half] })).code).toBe('offset-mismatch');
  });

  it('points a tag that has no place in the present text at the text it was made on', () => {
    const now = { ...article, text: 'Rewritten.', textHash: 'e'.repeat(64), accessed: NOW };
    const earlier = { text: TEXT, textHash: article.textHash, accessed: article.accessed };
    const rewritten = valueOf(toJsonLd({ ...bundle, articles: [{ ...now, earlier: [earlier] }] }));
    const [item] = itemsOf(rewritten);
    expect(item?.target.source['tm:textSha256']).toBe(article.textHash);
    expect(item?.target.state).toEqual({ type: 'TimeState', sourceDate: article.accessed });
    expect(errorOf(toJsonLd({ ...bundle, articles: [now] })).code).toBe('offset-mismatch');
  });

  it('refuses an annotation without its article, naming it', () => {
    const error = errorOf(toJsonLd({ ...bundle, articles: [] }));
    expect(error.code).toBe('missing-article');
    expect(error.what).toContain(claim.id);
  });

  it('leaves a dangerous address out and says so', () => {
    const result = toJsonLd({ ...bundle, articles: [{ ...article, url: SCRIPT_ADDRESS }] });
    expect(result.ok && result.notices).toEqual([expect.stringContaining(SCRIPT_ADDRESS)]);
    expect(JSON.stringify(valueOf(result))).not.toContain(SCRIPT_ADDRESS);
  });
});

describe('Web Annotation import of our own file', () => {
  it('gives back the same bundle', () => {
    const read = readImport(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, format: 'jsonld', notices: [], foreign: [] });
    expect(read.ok && read.bundle).toEqual(decidedOnly(bundle));
  });

  it('gives back any bundle, half characters included', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        const text = JSON.stringify(valueOf(toJsonLd(any, { exported: NOW })));
        // Through bytes, as a file goes.
        const read = readImport(new TextEncoder().encode(text));
        expect(read.ok && read.bundle).toEqual(decidedOnly(any));
      }),
      { numRuns: 150 },
    );
  });

  it('gives back a note of a megabyte', () => {
    const note = 'note \uD83D\0\u202E🔴'.repeat(100_000);
    const large = { ...bundle, annotations: [{ ...claim, note, eventId: null }] };
    const read = readImport(JSON.stringify(valueOf(toJsonLd(large))));
    expect(read.ok && read.bundle.annotations[0]?.note === note).toBe(true);
  });

  it('says when another program changed the words, tags or comments around a record', () => {
    const change = (body: Item['body'], exact: string) =>
      fromJsonLd({
        ...file,
        first: {
          items: items.map((item, index) =>
            index === 0
              ? {
                  ...item,
                  body,
                  target: { ...item.target, selector: [{ ...item.target.selector[0], exact }] },
                }
              : item,
          ),
        },
      });
    const { body } = items[0]!;
    const note = { type: 'TextualBody', purpose: 'commenting', value: 'by another program' };
    for (const result of [
      change(body, 'other words'),
      change([...body, note], claim.quote),
      change(body.slice(0, -1), claim.quote),
    ]) {
      expect(result.ok && result.notices).toEqual([expect.stringContaining('1 annotations were changed')]);
      expect(valueOf(result).bundle).toEqual(decidedOnly(bundle));
    }
    expect(change(body, claim.quote)).toMatchObject({ ok: true, notices: [] });
  });

  it('refuses a newer version with “update”', () => {
    const error = errorOf(fromJsonLd({ ...file, 'tm:formatVersion': 2 }));
    expect(error.code).toBe('newer-version');
    expect(error.next).toContain('Update');
  });

  it('refuses a file from which annotations were taken out', () => {
    const fewer: Item[] = items.slice(1);
    const error = errorOf(fromJsonLd({ ...file, first: { items: fewer } }));
    expect(error.code).toBe('altered');
  });

  it('refuses a record that is not as it should be, naming record and field', () => {
    const spoilt = items.map((item, index) =>
      index === 1 ? { ...item, 'tm:record': { ...part, status: 'maybe' } } : item,
    );
    const error = errorOf(fromJsonLd({ ...file, first: { items: spoilt } }));
    expect(error.code).toBe('invalid');
    expect(error.what).toContain(id(11));
    expect(error.what).toContain('status');
  });
});
