/** Our JSON-LD against the W3C's own test schemas and against a JSON-LD processor that may fetch nothing. */
import { readdirSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../lib/formats/jsonld';
import { ANNOTATION_CONTEXT, VOCABULARY } from '../../lib/formats/vocabulary';
import { ANNOTATION_STATUSES, type Bundle } from '../../lib/model';
import { anyBundle } from './arbitrary';
import { itemsOf } from './items';
import { valueOf } from './result';
import { bundle, NOW } from './sample';
import { sharedFormats, sharedJson, sharedPath } from './shared';

const OPTIONS = { exported: NOW, statuses: ANNOTATION_STATUSES };

type RemoteContext = Awaited<ReturnType<NonNullable<jsonld.Options.Common['documentLoader']>>>['document'];

/** Fails for every address but the W3C context, which is answered from disk. */
async function noNetwork(url: string) {
  if (url !== ANNOTATION_CONTEXT) throw new Error(`would have fetched ${url}`);
  return {
    contextUrl: undefined,
    documentUrl: url,
    document: sharedJson('w3c-anno-context.jsonld') as RemoteContext,
  };
}

/** Safe mode: whatever a processor would drop silently is an error. */
const OFFLINE = { safe: true, documentLoader: noNetwork };

describe.skipIf(!sharedFormats('W3C validity'))('validity by the W3C', () => {
  const musts = sharedFormats('W3C schemas') ? mustSchemas() : [];

  /** Every annotation as it would stand alone: the context is inherited from the collection. */
  function failures(any: Bundle): string[] {
    const file = valueOf(toJsonLd(any, OPTIONS));
    return itemsOf(file).flatMap((item) => {
      const alone = { '@context': file['@context'], ...item };
      return musts.filter(({ validate }) => !validate(alone)).map(({ name }) => `${name}: ${item.id}`);
    });
  }

  it('has the mandatory schemas at hand and they can fail', () => {
    expect(musts.length).toBeGreaterThanOrEqual(50);
    const failing = musts.filter(({ validate }) => !validate({ type: 'Note' }));
    expect(failing.length).toBeGreaterThanOrEqual(4);
  });

  it('meets every MUST with the sample', () => {
    expect(failures(bundle)).toEqual([]);
  });

  it('meets every MUST with any bundle', () => {
    fc.assert(
      fc.property(anyBundle, (any) => {
        expect(failures(any)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('expands in safe mode with local contexts alone, losing nothing', async () => {
    const file = valueOf(toJsonLd(bundle, OPTIONS));
    // Through JSON, as a file goes.
    const document = JSON.parse(JSON.stringify(file)) as jsonld.JsonLdDocument;
    const expanded = await jsonld.expand(document, OFFLINE);
    const text = JSON.stringify(expanded);
    for (const term of [
      'CasualtyClaim',
      'ActorMention',
      'Relation',
      'record',
      'articles',
      'textSha256',
      'saidBy',
    ]) {
      expect(text).toContain(`${VOCABULARY}${term}`);
    }
    expect(text).toContain('http://www.w3.org/ns/oa#hasSelector');
    const triples = await jsonld.toRDF(document, OFFLINE);
    expect(JSON.stringify(triples)).toContain(`${VOCABULARY}killed`);
  });

  it('would not expand with a term that no context explains', async () => {
    const file = JSON.parse(JSON.stringify(valueOf(toJsonLd(bundle, OPTIONS)))) as jsonld.JsonLdDocument;
    await expect(jsonld.expand({ ...file, unexplained: 1 }, OFFLINE)).rejects.toThrow();
  });

  it('expands any bundle in safe mode', async () => {
    await fc.assert(
      fc.asyncProperty(anyBundle, async (any) => {
        const file = JSON.parse(JSON.stringify(valueOf(toJsonLd(any, OPTIONS)))) as jsonld.JsonLdDocument;
        await jsonld.expand(file, OFFLINE);
      }),
      { numRuns: 30 },
    );
  });
});

function mustSchemas(): { name: string; validate: (value: unknown) => boolean }[] {
  // The schemas have titles in Markdown and ids that repeat: they are looked up by file, not registered by id.
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  addFormats(ajv);
  for (const file of readdirSync(sharedPath('w3c-schemas/definitions'))) {
    if (file.endsWith('.json')) ajv.addSchema(sharedJson(`w3c-schemas/definitions/${file}`) as object, file);
  }
  const list = sharedJson('w3c-schemas/annotations/annotationMusts.test') as { assertions: string[] };
  return list.assertions.map((path) => {
    const schema = sharedJson(`w3c-schemas/${path}`) as { expectedResult: string };
    const validate = ajv.compile(schema);
    return { name: path, validate: (value) => validate(value) === (schema.expectedResult === 'valid') };
  });
}
