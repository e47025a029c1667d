/**
 * spaCy-ready JSON Lines: one document a line, spans and relations in code points, which is what Python counts.
 *
 *     for line in open(path, encoding='utf-8'):
 *         record = json.loads(line); doc = nlp.make_doc(record['text'])
 *         spans = [doc.char_span(s['start'], s['end'], s['label'], alignment_mode='expand') for s in record['spans']]
 *
 * Spans nest, so they belong into `doc.spans`, not `doc.ents`. https://spacy.io/api/doc#char_span
 */
import type { Bundle } from '../model';
import {
  articleMeta,
  checkWords,
  documentsOf,
  fieldsOf,
  makerPhrase,
  type DocumentOptions,
} from './documents';
import { done, type Result } from './problem';

interface SpacySpan {
  id: string;
  start: number;
  end: number;
  label: string;
  attrs: Record<string, unknown>;
}

interface SpacyLine {
  text: string;
  spans: SpacySpan[];
  relations: { head: string; child: string; label: string }[];
  meta: Record<string, unknown>;
}

/**
 * Labels are `ACTOR` and the casualty kind in capitals (`KILLED`). Refuses, naming the annotation, when a place
 * does not hold its words.
 *
 * @example {"text":"Nine died","spans":[{"id":"…","start":0,"end":9,"label":"KILLED","attrs":{…}}],…}
 */
export function toSpacyJsonl(bundle: Bundle, options: DocumentOptions = {}): Result<string> {
  const documents = documentsOf(bundle, options);
  if (!documents.ok) return documents;
  const lines: string[] = [];
  for (const document of documents.value) {
    const line: SpacyLine = {
      text: document.article.text,
      spans: document.placed.map(({ annotation, codePoint }) => ({
        id: annotation.id,
        ...codePoint,
        label: labelOf(annotation.value.kind === 'actor' ? 'actor' : annotation.value.claim.kind),
        attrs: {
          ...fieldsOf(annotation.value),
          status: annotation.status,
          made_by: makerPhrase(annotation.maker),
          note: annotation.note,
          tags: annotation.tags,
        },
      })),
      relations: document.relations.map(({ type, from, to }) => ({
        head: from.annotation.id,
        child: to.placed.annotation.id,
        label: labelOf(type),
      })),
      meta: articleMeta(document.article),
    };
    const written = JSON.stringify(line);
    const characters = Array.from(line.text);
    const checked = checkWords(
      document,
      line.spans.map(({ start, end }) => characters.slice(start, end).join('')),
    );
    if (!checked.ok) return checked;
    lines.push(written);
  }
  // JSON escapes half characters, so nothing is lost here although a plain text file would lose them.
  return done(lines.map((line) => `${line}\n`).join(''));
}

/** @example labelOf('partOf') // 'PART_OF' */
export function labelOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
