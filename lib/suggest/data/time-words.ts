/** Words that tell when, not who. Source: the project's own list. */
export const DAY_WORDS = `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
  mon tue tues wed thu thur thurs fri sat sun`.trim().split(/\s+/);

export const MONTH_WORDS = `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.trim().split(/\s+/);

export const PERIOD_WORDS = `day week month year decade morning afternoon evening night noon midnight midday dawn dusk hour minute moment
  time period weekend summer winter spring autumn century date overnight past while lunchtime daybreak second`.trim().split(/\s+/);

export const ORDINAL_PERIODS = ['last', 'this', 'next', 'every', 'each', 'that', 'past', 'previous', 'same', 'late', 'early'];
