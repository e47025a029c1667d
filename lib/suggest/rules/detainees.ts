import { POLITICAL_DETAINEES, SUSPECTS } from '../data/person-nouns.ts';
import type { AnalysedDocument } from '../document.ts';
import { singular } from '../people.ts';
import type { VictimGroup } from '../victims.ts';

const political = new Set(POLITICAL_DETAINEES);
const suspects = new Set(SUSPECTS);

/** How far back a bare number looks for the people it counts: "nine activists killed and four arrested". */
const ELLIPSIS_REACH = 6;

const isPolitical = (lower: string): boolean => {
  const noun = singular(lower);
  return political.has(noun) || political.has(noun.split('-').at(-1) ?? '');
};

/** People whose arrest is an act of the conflict or of a crackdown: protesters, journalists, opponents; no suspects of crime. */
export function isPoliticalDetainee({ tokens }: AnalysedDocument, group: VictimGroup): boolean {
  const head = tokens[group.head]!;
  if (head.tag === 'NUM') {
    for (let i = group.first - 1; i >= Math.max(0, group.first - ELLIPSIS_REACH); i--) {
      if (tokens[i]!.sentence === head.sentence && isPolitical(tokens[i]!.lower)) return true;
    }
    return false;
  }
  return (
    isPolitical(head.lower) &&
    (group.plural || /^(?:journalist|reporter|activist|photographer|protester)$/.test(singular(head.lower)))
  );
}

/** A suspect of ordinary crime. */
export const isSuspect = ({ tokens }: AnalysedDocument, group: VictimGroup): boolean =>
  suspects.has(singular(tokens[group.head]!.lower));
