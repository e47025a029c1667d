import type { Stance } from '../../model.ts';

/** Verbs that tell who says so, by stance. Source: the project's own list. */
export const REPORTING_VERBS: Record<Stance, string[]> = {
  states: `say tell report confirm announce add state note reveal explain declare admit acknowledge warn insist recount testify describe
    estimate document record write tweet post disclose indicate point stress recall affirm assert show count put relate inform broadcast
    comment reply maintain remark specify mention emphasize emphasise underline conclude find determine list believe publish read charge learn
    suggest tally lament mourn condemn deplore quote cite issue update`.trim().split(/\s+/),
  claims: ['claim', 'allege', 'accuse', 'blame', 'contend', 'boast', 'implicate'],
  denies: ['deny', 'reject', 'refute', 'dismiss', 'dispute'],
  cannot_confirm: [],
};

/** Verbs from the list that report only with "that", a quotation or a clause after them. */
export const LOOSE_REPORTING = new Set('point show count put find list believe publish read charge learn suggest describe recall record post write add estimate note stress lament mourn condemn deplore quote cite issue update determine indicate document mention state broadcast'.split(' '));
