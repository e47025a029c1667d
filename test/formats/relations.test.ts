import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../lib/formats/documents';
import { toJsonLd } from '../../lib/formats/jsonld';
import { relationsOf } from '../../lib/formats/relations';
import { placeAnnotations } from '../../lib/formats/selection';
import type { Annotation, Bundle } from '../../lib/model';
import { own } from '../../lib/formats/json';
import { itemsOf } from './items';
import { valueOf } from './result';
import { actor, annotationOf, article, bundle, claim, EMPTY, front, id, NOW, TEXT, wounded } from './sample';

/** A mention of the Ridge Front on any words. */
const mention = (number: number, words: string): Annotation => annotationOf(number, words, front.value);

function linksOf(annotations: Annotation[], more: Partial<Bundle> = {}): string[] {
  const all: Bundle = { ...EMPTY, articles: [article], annotations, ...more };
  return relationsOf(valueOf(placeAnnotations(all)), all).map(({ type, to }) =>
    to.kind === 'actor' ? `${type} actor ${to.id}` : `${type} “${to.placed.annotation.quote}”`,
  );
}

describe('relations of a claim', () => {
  it('go to the mention on the party’s own words, whatever actor it names', () => {
    const other = { ...front, value: { ...front.value, actor: 'a9' } } as Annotation;
    expect(linksOf([claim, mention(20, 'the raid'), other])).toEqual(['perpetrator “The Ridge Front”']);
  });

  it('else to the nearest mention of the same actor', () => {
    const near = mention(20, 'the raid');
    const far = mention(21, 'Attack');
    expect(linksOf([claim, far, near])).toEqual(['perpetrator “the raid”']);
    expect(linksOf([near, far, claim])).toEqual(['perpetrator “the raid”']);
  });

  it('else to the entry of the actor list, else nowhere', () => {
    expect(linksOf([claim], { actors: [actor] })).toEqual([`perpetrator actor ${actor.id}`]);
    expect(linksOf([claim])).toEqual([]);
    const [, link] = itemsOf(valueOf(toJsonLd({ ...bundle, annotations: [claim] })));
    expect(own(link?.body[0], 'source')).toBe(`urn:uuid:${actor.id}`);
  });

  it('reach no mention of another article', () => {
    const elsewhere = { ...mention(20, 'the raid'), articleId: id(2) };
    expect(linksOf([claim, elsewhere], { articles: [article, { ...article, id: id(2) }] })).toEqual([]);
  });
});

describe('documents', () => {
  it('are one for each text of an article that carries tags', () => {
    const text = `Update. ${TEXT}`;
    const start = text.indexOf(wounded.quote);
    const place = { ...wounded.selectors.position, start, end: start + wounded.quote.length };
    const onNew: Annotation = {
      ...wounded,
      status: 'accepted',
      selectors: { ...wounded.selectors, position: place },
    };
    const earlier = { text: TEXT, textHash: article.textHash, accessed: article.accessed };
    const now = { ...article, text, textHash: 'e'.repeat(64), accessed: NOW, earlier: [earlier] };
    const documents = valueOf(
      documentsOf({ ...bundle, articles: [now], annotations: [claim, onNew, front] }),
    );
    expect(
      documents.map(({ number, article: { text: own }, placed }) => [number, own, placed.length]),
    ).toEqual([
      [1, TEXT, 2],
      [2, text, 1],
    ]);
    expect(documents.map(({ relations }) => relations.length)).toEqual([1, 0]);
  });
});
