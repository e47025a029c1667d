/**
 * Label Studio: tasks with annotations (JSON), and the labelling configuration (XML) that a project needs to show
 * them. Offsets of a `<Text>` are code points. https://labelstud.io/guide/task_format
 *
 * Its own loader accepts offsets out of range, so nothing but the check here would notice.
 */
import {
  ACTOR_ROLES,
  ACTOR_TYPES,
  ANNOTATION_STATUSES,
  CASUALTY_KINDS,
  CERTAINTIES,
  QUALIFIERS,
  SCOPES,
  STANCES,
  VICTIM_STATUSES,
  type AnnotationValue,
  type Bundle,
} from '../model';
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

/** Controls that stand once a region, by name: what they ask and what they offer. */
const CHOICES: readonly { name: string; values: readonly string[]; multiple?: boolean }[] = [
  { name: 'status', values: ANNOTATION_STATUSES },
  { name: 'actor_type', values: ACTOR_TYPES },
  { name: 'roles', values: ACTOR_ROLES, multiple: true },
  { name: 'qualifier', values: QUALIFIERS },
  { name: 'victims_status', values: VICTIM_STATUSES },
  { name: 'certainty', values: CERTAINTIES },
  { name: 'stance', values: STANCES },
  { name: 'scope', values: SCOPES },
  { name: 'negated', values: ['yes'] },
];
const NUMBERS = ['count_low', 'count_high'] as const;
const TEXTS = [
  'name',
  'count_text',
  'victims',
  'perpetrator',
  'source',
  'date',
  'place',
  'note',
  'made_by',
] as const;

interface LabelResult {
  id?: string;
  from_name?: string;
  to_name?: string;
  type: string;
  value?: { start: number; end: number; text: string | string[]; [key: string]: unknown };
  [key: string]: unknown;
}

/**
 * `tasks.json` and `config.xml`. Refuses, naming the annotation, when a place does not hold its words.
 */
export function toLabelStudio(bundle: Bundle, options: DocumentOptions = {}): Result<ExportFile[]> {
  const documents = documentsOf(bundle, options);
  if (!documents.ok) return documents;
  const tasks: object[] = [];
  for (const document of documents.value) {
    const result = [...document.placed.flatMap(regionResults), ...document.relations.map(relationResult)];
    const characters = Array.from(document.article.text);
    const words = result.flatMap(({ type, value }) =>
      type === 'labels' && value ? [characters.slice(value.start, value.end).join('')] : [],
    );
    const checked = checkWords(document, words);
    if (!checked.ok) return checked;
    tasks.push({
      data: { text: document.article.text, ...articleMeta(document.article) },
      annotations: [{ result, ...completedBy(document) }],
    });
  }
  return done([
    { name: 'tasks.json', text: `${JSON.stringify(tasks, null, 1)}\n` },
    { name: 'config.xml', text: CONFIGURATION },
  ]);
}

function regionResults({ annotation, codePoint }: Placed): LabelResult[] {
  const { exact } = annotation.selectors.quote;
  const region = (name: string, type: string, value: Record<string, unknown>): LabelResult => ({
    id: annotation.id,
    from_name: name,
    to_name: 'text',
    type,
    value: { ...codePoint, text: exact, ...value },
  });
  const fields: Record<string, unknown> = {
    ...fieldsOf(annotation.value),
    status: annotation.status,
    note: annotation.note,
    made_by: makerPhrase(annotation.maker),
    negated: annotation.value.kind === 'casualty' && annotation.value.claim.negated ? 'yes' : '',
  };
  const filled = (name: string) => fields[name] !== undefined && fields[name] !== '';
  return [
    region('label', 'labels', { labels: [regionLabel(annotation.value)] }),
    ...CHOICES.filter(({ name }) => filled(name)).map(({ name }) =>
      region(name, 'choices', { choices: [fields[name]].flat() }),
    ),
    ...NUMBERS.filter(filled).map((name) => region(name, 'number', { number: fields[name] })),
    // A text area keeps its own lines in the place where a label has the words.
    ...TEXTS.filter(filled).map((name) => region(name, 'textarea', { text: [fields[name]] })),
  ];
}

function regionLabel(value: AnnotationValue): string {
  return value.kind === 'actor' ? 'actor' : value.claim.kind;
}

function relationResult({ type, from, to }: AnnotatedDocument['relations'][number]): LabelResult {
  return {
    type: 'relation',
    from_id: from.annotation.id,
    to_id: to.placed.annotation.id,
    direction: 'right',
    labels: [type],
  };
}

/** The last change of the document's tags, as the annotation's time. */
function completedBy({ placed }: AnnotatedDocument): { created_at?: string } {
  const last = placed
    .map(({ annotation }) => annotation.modified)
    .toSorted()
    .at(-1);
  return last === undefined ? {} : { created_at: last };
}

const CONFIGURATION = `<View>
  <Labels name="label" toName="text">
${['actor', ...CASUALTY_KINDS].map((value) => `    <Label value="${value}"/>`).join('\n')}
  </Labels>
  <Text name="text" value="$text"/>
  <Relations>
${RELATION_TYPES.map((value) => `    <Relation value="${value}"/>`).join('\n')}
  </Relations>
${CHOICES.map(
  ({ name, values, multiple }) =>
    `  <Choices name="${name}" toName="text" perRegion="true" choice="${multiple ? 'multiple' : 'single'}">\n` +
    `${values.map((value) => `    <Choice value="${value}"/>`).join('\n')}\n  </Choices>`,
).join('\n')}
${NUMBERS.map((name) => `  <Number name="${name}" toName="text" perRegion="true"/>`).join('\n')}
${TEXTS.map((name) => `  <TextArea name="${name}" toName="text" perRegion="true" editable="true"/>`).join('\n')}
</View>
`;
