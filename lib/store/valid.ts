/** What a record must be before it is written: the form, not the sense, which `lib/review/check.ts` looks at. */
import {
  ACTOR_TYPES,
  ADJUDICATION_CHOICES,
  ANNOTATION_STATUSES,
  CASUALTY_KINDS,
  SCOPES,
  type ActorEntry,
  type Adjudication,
  type Annotation,
  type CoderLayer,
  type ConflictEvent,
  type StoredArticle,
} from '../model';
import type { Change } from './types';

/** Sentences that name the record and what is wrong with it; empty when everything may be written. */
export function problemsOf(change: Change): string[] {
  return [
    ...(change.put?.articles ?? []).flatMap(articleProblems),
    ...(change.put?.annotations ?? []).flatMap(annotationProblems),
    ...(change.put?.actors ?? []).flatMap(actorProblems),
    ...(change.put?.events ?? []).flatMap(eventProblems),
    ...(change.put?.layers ?? []).flatMap(layerProblems),
    ...(change.put?.adjudications ?? []).flatMap(adjudicationProblems),
  ];
}

function annotationProblems(row: Annotation): string[] {
  const { quote, position } = row.selectors;
  const span = Number.isInteger(position.start) && Number.isInteger(position.end);
  const name = `Annotation “${row.quote.slice(0, 60)}”`;
  return [
    check(isId(row.id), `${name} has no id.`),
    check(isId(row.articleId), `${name} belongs to no article.`),
    check(ANNOTATION_STATUSES.includes(row.status), `${name} has the unknown status “${row.status}”.`),
    check(
      span && position.start >= 0 && position.end > position.start,
      `${name} covers no words (${position.start} to ${position.end}).`,
    ),
    check(quote.exact.length > 0, `${name} has no quote.`),
    check(Array.isArray(row.history), `${name} has no history.`),
    check(Number.isInteger(row.revision) && row.revision >= 0, `${name} has no revision.`),
    row.value.kind === 'actor'
      ? check(ACTOR_TYPES.includes(row.value.type), `${name} has the unknown actor type “${row.value.type}”.`)
      : [
          ...check(
            CASUALTY_KINDS.includes(row.value.claim.kind),
            `${name} has the unknown kind “${row.value.claim.kind}”.`,
          ),
          ...check(
            SCOPES.includes(row.value.claim.scope),
            `${name} has the unknown scope “${row.value.claim.scope}”.`,
          ),
        ],
  ].flat();
}

function articleProblems(row: StoredArticle): string[] {
  return [
    ...check(isId(row.id), `Article “${row.title}” has no id.`),
    ...check(typeof row.text === 'string', `Article “${row.title}” has no text.`),
    ...check(isId(row.textHash), `Article “${row.title}” has no text hash.`),
  ];
}

function actorProblems(row: ActorEntry): string[] {
  return [
    ...check(isId(row.id), `Actor “${row.name}” has no id.`),
    ...check(row.name.trim() !== '', 'An actor has no name.'),
    ...check(ACTOR_TYPES.includes(row.type), `Actor “${row.name}” has the unknown type “${row.type}”.`),
  ];
}

function eventProblems(row: ConflictEvent): string[] {
  return [
    ...check(isId(row.id), `Event “${row.name}” has no id.`),
    ...check(row.name.trim() !== '', 'An event has no name.'),
  ];
}

function layerProblems(row: CoderLayer): string[] {
  return [
    ...check(isId(row.id), `The records of “${row.coder}” have no id.`),
    ...check(row.coder.trim() !== '', 'The records of a second coder carry no name.'),
  ];
}

function adjudicationProblems(row: Adjudication): string[] {
  return [
    ...check(isId(row.id) && isId(row.layerId), 'A decision between two coders has no id.'),
    ...check(ADJUDICATION_CHOICES.includes(row.choice), `A decision says “${row.choice}”.`),
    ...check(
      (row.result === null) === (row.choice === 'neither'),
      'A decision between two coders does not say what counts.',
    ),
    ...(row.result ? annotationProblems(row.result) : []),
  ];
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function check(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem];
}
