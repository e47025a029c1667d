/** Values in words: the one place that turns a record into what a person reads in lists, labels and undo bars. */
import type { AnnotationValue, CasualtyValue, Count, Party } from '../../lib/model';
import { countLabel } from '../../lib/text/count-label';
import { formatList, formatNumber, t } from '../strings';
import type { Item } from './items';

export function kindWord(value: AnnotationValue): string {
  return value.kind === 'actor' ? t('kind.actor') : t(`kind.${value.claim.kind}`);
}

export function countWord(claim: CasualtyValue): string {
  return countLabelOf(claim.count);
}

export function countLabelOf(count: Count): string {
  return countLabel(count, formatNumber);
}

/** A party in a few words: what it stands for beside its own words, and instead of them where they are a mere number. */
export function partyWords(party: Party): string {
  const { text, resolved } = party;
  if (resolved === '' || resolved === text) return text;
  return /^[\d.,\s]+$/u.test(text) ? resolved : `${text} → ${resolved}`;
}

/** What a value says in one line: "5 soldiers", "Malian army · source". */
export function summaryOf(value: AnnotationValue): string {
  if (value.kind === 'actor') {
    const roles = formatList(value.roles.map((role) => t(`role.${role}`)));
    return roles ? `${value.name} · ${roles}` : value.name;
  }
  const claim = value.claim;
  const victims = claim.victims?.resolved || claim.victims?.text || '';
  const said = `${countWord(claim)} ${victims}`.trim();
  return claim.negated ? t('claim.negatedSummary', { said }) : said;
}

/** Name of a card for a screen reader: kind, summary, state. */
export function itemName(item: Item): string {
  return `${kindWord(item.value)}, ${summaryOf(item.value)}, ${t(`state.${item.state}`)}`;
}
