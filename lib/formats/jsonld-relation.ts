/** A relation as an annotation of its own, motivation `linking`. */
import { compact, type JsonLdNode } from './jsonld-annotation';
import type { Relation } from './relations';
import { recordIri, VOCABULARY } from './vocabulary';

/**
 * Target is the claim, body what it is linked to: several targets would be related to the body independently of
 * each other, so two targets would lose the direction. Derived from the records: import makes nothing of it.
 */
export function relationNode(relation: Relation): JsonLdNode {
  const claim = recordIri(relation.from.annotation.id);
  const other = relation.to.kind === 'actor' ? relation.to.id : relation.to.placed.annotation.id;
  return compact({
    id: `${claim}#${relation.type}`,
    type: ['Annotation', 'tm:Relation'],
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: recordIri(other) },
      { type: 'SpecificResource', purpose: 'classifying', source: VOCABULARY + relation.type },
    ],
    target: claim,
  });
}
