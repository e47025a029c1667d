/**
 * brat standoff: for every document a `.txt`, an `.ann` and a `.json` with its source, and one `annotation.conf`.
 * Offsets are code points. https://brat.nlplab.org/standoff.html
 */
import { ACTOR_TYPES, ANNOTATION_STATUSES, CASUALTY_KINDS, QUALIFIERS, SCOPES, type Bundle } from '../model';
import {
  articleMeta,
  checkWords,
  documentsOf,
  fieldsOf,
  makerPhrase,
  type AnnotatedDocument,
  type DocumentOptions,
  type ExportFile,
} from './documents';
import { done, type Result } from './problem';
import { RELATION_TYPES } from './relations';
import type { Placed } from './selection';
import { labelOf } from './spacy';

/**
 * The files of a brat collection; put them into one folder. Refuses, naming the annotation, when a place does not
 * hold its words.
 *
 * @example
 * // 001.ann
 * // T1	CASUALTY 0 9	Nine died
 * // A1	Kind T1 killed
 */
export function toBrat(bundle: Bundle, options: DocumentOptions = {}): Result<ExportFile[]> {
  const documents = documentsOf(bundle, options);
  if (!documents.ok) return documents;
  const files: ExportFile[] = [{ name: 'annotation.conf', text: CONFIGURATION }];
  for (const document of documents.value) {
    const checked = checkWords(document, wordsBack(document));
    if (!checked.ok) return checked;
    const name = String(document.number).padStart(3, '0');
    files.push(
      { name: `${name}.txt`, text: document.article.text },
      {
        name: `${name}.ann`,
        text: annLines(document)
          .map((line) => `${line}\n`)
          .join(''),
      },
      { name: `${name}.json`, text: `${JSON.stringify(articleMeta(document.article), null, 1)}\n` },
    );
  }
  return done(files, documents.notices);
}

/** A fragment of a span, in code points; a line of `.ann` cannot hold line breaks or tabs. */
interface Fragment {
  start: number;
  end: number;
  text: string;
}

/** Control characters and the separators that Python's `splitlines` takes for the end of a line. */
const BREAK = /[\p{Cc}\u2028\u2029]/u;

/**
 * The fragments of a span between its line breaks.
 *
 * @example fragmentsOf('nine\ndead', 10) // [{ start: 10, end: 14, text: 'nine' }, { start: 15, end: 19, text: 'dead' }]
 */
export function fragmentsOf(words: string, start: number): Fragment[] {
  const fragments: Fragment[] = [];
  let current: Fragment | null = null;
  let offset = start;
  for (const character of words) {
    if (BREAK.test(character)) current = null;
    else if (current === null) {
      current = { start: offset, end: offset + 1, text: character };
      fragments.push(current);
    } else {
      current.end = offset + 1;
      current.text += character;
    }
    offset += 1;
  }
  return fragments;
}

function annLines({ placed, relations }: AnnotatedDocument): string[] {
  const numbers = new Map(placed.map(({ annotation }, index) => [annotation.id, index + 1]));
  const name = (id: string) => `T${numbers.get(id) ?? 0}`;
  const spans = placed.flatMap(({ annotation, codePoint }) => {
    const fragments = fragmentsOf(annotation.selectors.quote.exact, codePoint.start);
    const type = annotation.value.kind === 'actor' ? 'ACTOR' : 'CASUALTY';
    const places = fragments.map(({ start, end }) => `${start} ${end}`).join(';');
    // A span of nothing but breaks has no place in brat; its note below would have no target either.
    return fragments.length === 0
      ? []
      : [`${name(annotation.id)}\t${type} ${places}\t${fragments.map(({ text }) => text).join(' ')}`];
  });
  const written = placed.filter(
    ({ annotation }) => fragmentsOf(annotation.selectors.quote.exact, 0).length > 0,
  );
  const kept = new Set(written.map(({ annotation }) => annotation.id));
  return [
    ...spans,
    ...relations
      .filter(({ from, to }) => kept.has(from.annotation.id) && kept.has(to.placed.annotation.id))
      .map(
        ({ type, from, to }, index) =>
          `R${index + 1}\t${labelOf(type)} Arg1:${name(from.annotation.id)} Arg2:${name(to.placed.annotation.id)}`,
      ),
    ...written
      .flatMap((item) => attributesOf(item).map((attribute) => ({ id: item.annotation.id, attribute })))
      .map(
        ({ id, attribute: [type, value] }, index) =>
          `A${index + 1}\t${type} ${name(id)}${value === '' ? '' : ` ${value}`}`,
      ),
    ...written.map(
      ({ annotation }, index) =>
        `#${index + 1}\tAnnotatorNotes ${name(annotation.id)}\t${oneLine({
          id: annotation.id,
          made_by: makerPhrase(annotation.maker),
          note: annotation.note,
          tags: annotation.tags,
          ...fieldsOf(annotation.value),
        })}`,
    ),
  ];
}

function attributesOf({ annotation: { value, status } }: Placed): [type: string, value: string][] {
  const own: [string, string][] =
    value.kind === 'actor'
      ? [['Type', value.type]]
      : [
          ['Kind', value.claim.kind],
          ['Qualifier', value.claim.count.qualifier],
          ['Scope', value.claim.scope],
          ...(value.claim.negated ? [['Negated', ''] as [string, string]] : []),
        ];
  return [...own, ['Status', status]];
}

/** JSON keeps line feeds out of a line; the separators that Python also breaks at are escaped here. */
function oneLine(value: object): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What brat will find: the fragments sliced out of the written text, the breaks between them from the text. */
function wordsBack({ article, placed }: AnnotatedDocument): string[] {
  const characters = Array.from(article.text);
  return placed.map(({ annotation, codePoint }) => {
    const fragments = fragmentsOf(annotation.selectors.quote.exact, codePoint.start);
    const whole = characters.slice(codePoint.start, codePoint.end).join('');
    const fits = fragments.every(({ start, end, text }) => characters.slice(start, end).join('') === text);
    return fits ? whole : '';
  });
}

const CONFIGURATION = `[entities]
ACTOR
CASUALTY

[relations]
${RELATION_TYPES.map((type) => `${labelOf(type)}\tArg1:CASUALTY, Arg2:${type === 'partOf' || type === 'supersedes' ? 'CASUALTY' : 'ACTOR'}`).join('\n')}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind\tArg:CASUALTY, Value:${CASUALTY_KINDS.join('|')}
Qualifier\tArg:CASUALTY, Value:${QUALIFIERS.join('|')}
Scope\tArg:CASUALTY, Value:${SCOPES.join('|')}
Negated\tArg:CASUALTY
Type\tArg:ACTOR, Value:${ACTOR_TYPES.join('|')}
Status\tArg:<ENTITY>, Value:${ANNOTATION_STATUSES.join('|')}
`;
