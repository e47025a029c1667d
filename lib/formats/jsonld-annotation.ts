/** One annotation of ours as a W3C Web Annotation: https://www.w3.org/TR/annotation-model/ */
import type { Annotation, CasualtyValue, Maker, Party, StoredArticle } from '../model';
import { dateTime } from './date-time';
import type { Placed } from './selection';
import { claimSentence, countWords } from './sentence';
import { GENERATOR, recordIri, VOCABULARY, webIri } from './vocabulary';

export type JsonLdNode = { [key: string]: unknown };

/**
 * Bodies for everybody (the tag, its class, a sentence, the claim's fields, note and free tags), selectors in
 * code points, and the whole record as a JSON literal for our own import.
 */
export function annotationNode({ annotation, article, codePoint }: Placed, exported?: string): JsonLdNode {
  const { quote } = annotation.selectors;
  return compact({
    id: recordIri(annotation.id),
    type: 'Annotation',
    motivation: ['tagging', 'classifying', 'describing'],
    creator: creatorOf(annotation),
    created: dateTime(annotation.created),
    modified: dateTime(annotation.modified),
    generator: GENERATOR,
    generated: dateTime(exported),
    body: bodies(annotation),
    target: compact({
      type: 'SpecificResource',
      source: sourceNode(article),
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: 'TextPositionSelector', start: codePoint.start, end: codePoint.end },
      ],
      state: dateTime(article.accessed) ? { type: 'TimeState', sourceDate: article.accessed } : undefined,
    }),
    'tm:status': annotation.status,
    'tm:madeBy': makerNode(annotation.maker),
    'tm:record': annotation,
  });
}

/** The address under which an article is the target: its canonical one, else the visited one, else its record's. */
function articleIri(article: StoredArticle): string {
  return webIri(article.canonicalUrl) ?? webIri(article.url) ?? recordIri(article.id);
}

function sourceNode(article: StoredArticle): JsonLdNode {
  return compact({
    id: articleIri(article),
    type: 'Text',
    format: webIri(article.url) === null ? 'text/plain' : 'text/html',
    language: article.language ?? undefined,
    'dcterms:title': article.title,
    'tm:visited': webIri(article.url) ?? undefined,
    'tm:byline': article.byline ?? undefined,
    'tm:site': article.site ?? undefined,
    'tm:published': article.published ?? undefined,
    'tm:textSha256': article.textHash,
    'tm:extractor': article.extractor,
    'tm:offsetUnit': 'codePoint',
  });
}

function bodies(annotation: Annotation): JsonLdNode[] {
  const { value } = annotation;
  const tag = value.kind === 'actor' ? 'actor' : value.claim.kind;
  const described: JsonLdNode =
    value.kind === 'actor'
      ? {
          type: ['Dataset', 'tm:ActorMention'],
          'tm:name': value.name,
          'tm:actorType': value.type,
          'tm:role': value.roles,
        }
      : claimNode(value.claim);
  const sentence =
    value.kind === 'actor'
      ? `${value.name} (${[value.type, ...value.roles].join(', ')})`
      : claimSentence(value.claim);
  return [
    { type: 'TextualBody', purpose: 'tagging', value: tag, format: 'text/plain' },
    { type: 'SpecificResource', purpose: 'classifying', source: VOCABULARY + tag },
    { type: 'TextualBody', purpose: 'describing', value: sentence, format: 'text/plain' },
    {
      type: 'SpecificResource',
      purpose: 'describing',
      source: { id: `${recordIri(annotation.id)}#value`, ...described },
    },
    ...annotation.tags.map((text) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      value: text,
      format: 'text/plain',
    })),
    ...(annotation.note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', value: annotation.note, format: 'text/plain' }]),
  ];
}

function claimNode(claim: CasualtyValue): JsonLdNode {
  const party = (found: Party | null, more: JsonLdNode) =>
    found === null ? undefined : { 'tm:text': found.text, 'tm:resolved': found.resolved, ...more };
  return compact({
    type: ['Dataset', 'tm:CasualtyClaim'],
    'tm:kind': claim.kind,
    'tm:count': compact({
      'tm:text': claim.count.text ?? undefined,
      'tm:low': claim.count.low ?? undefined,
      'tm:high': claim.count.high ?? undefined,
      'tm:qualifier': claim.count.qualifier,
      'tm:words': countWords(claim.count),
    }),
    'tm:victims': party(claim.victims, {
      'tm:victimStatus': claim.victims?.status,
      'tm:group': claim.victims?.groups ?? [],
    }),
    'tm:perpetrator': party(claim.perpetrator, { 'tm:certainty': claim.perpetrator?.certainty }),
    'tm:saidBy': party(claim.source, { 'tm:stance': claim.source?.stance }),
    'tm:claimScope': claim.scope,
    'tm:negated': claim.negated,
    'tm:date': claim.date?.text,
    'tm:place': claim.place?.text,
  });
}

/** The person who decided last; a rule never creates an annotation, it only suggests one. */
function creatorOf(annotation: Annotation): JsonLdNode | undefined {
  const makers = [annotation.maker, ...annotation.history.map((step) => step.by)];
  const person = makers.findLast((maker) => maker.type === 'person');
  return person === undefined || person.name === '' ? undefined : { type: 'Person', nickname: person.name };
}

function makerNode(maker: Maker): JsonLdNode {
  return maker.type === 'person'
    ? { 'tm:person': maker.name }
    : { 'tm:rule': maker.rule, 'tm:engine': maker.engine, 'tm:confidence': maker.confidence };
}

/** Without the keys that have nothing to say. */
export function compact(node: JsonLdNode): JsonLdNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
