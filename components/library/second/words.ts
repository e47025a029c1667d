/** What a tag of a coder says, part by part, in words. */
import type { Part } from '../../../lib/agreement/fields';
import type { Tag } from '../../../lib/agreement/match';
import type { Party } from '../../../lib/model';
import { countWord } from '../../session/words';
import { formatList, t } from '../../strings';

const CASUALTY_PARTS: readonly Part[] = [
  'span',
  'kind',
  'count',
  'victims',
  'perpetrator',
  'source',
  'scope',
];
const ACTOR_PARTS: readonly Part[] = ['span', 'name', 'type', 'roles'];

export function partsOfTag({ annotation }: Pick<Tag, 'annotation'>): readonly Part[] {
  return annotation.value.kind === 'actor' ? ACTOR_PARTS : CASUALTY_PARTS;
}

function partyWords(party: Party | null, more: string): string {
  if (party === null) return t('claim.notStated');
  return `${party.resolved || party.text} (${more})`;
}

/** @returns the words of one part; what the tag does not say is called so */
export function partWords(tag: Pick<Tag, 'annotation'>, part: Part): string {
  const { value, quote } = tag.annotation;
  if (part === 'span') return quote;
  if (value.kind === 'actor') {
    if (part === 'name') return value.name;
    if (part === 'type') return t(`type.${value.type}`);
    return formatList(value.roles.map((role) => t(`role.${role}`)));
  }
  const { claim } = value;
  switch (part) {
    case 'kind':
      return t(`kind.${claim.kind}`);
    case 'count':
      return countWord(claim);
    case 'victims':
      return claim.victims
        ? partyWords(claim.victims, t(`victimStatus.${claim.victims.status}`))
        : t('claim.notStated');
    case 'perpetrator':
      return claim.perpetrator
        ? partyWords(claim.perpetrator, t(`certainty.${claim.perpetrator.certainty}`))
        : t('claim.notStated');
    case 'source':
      return claim.source
        ? partyWords(claim.source, t(`stance.${claim.source.stance}`))
        : t('claim.notStated');
    default:
      return [t(`scope.${claim.scope}`), claim.negated ? t('claim.negated') : ''].filter(Boolean).join(', ');
  }
}
