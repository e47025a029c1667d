/** What a person should know of a file before importing it: remarks, and the records that are left out, each with why. */
import { danglingKey } from '../../lib/formats/plan';
import type { PlanDigest } from '../importing/import-protocol';
import { formatNumber, t } from '../strings';
import { fieldWord } from './field-words';

export function PlanNotices({ plan, notices }: { plan: PlanDigest; notices: readonly string[] }) {
  const { dangling, misplaced } = plan;
  return (
    <>
      {notices.length > 0 && (
        <div class="notice">
          <p class="notice-what">{t('transfer.notices')}</p>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>
                <bdi>{notice}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {misplaced.all > 0 && (
        <div class="notice warn">
          <p class="notice-what">{t('transfer.misplaced', { n: misplaced.all })}</p>
          <ul>
            {misplaced.shown.map(({ id, reason, quote, found, end, length }) => (
              <li key={id}>
                <bdi>
                  {t(`plan.${reason}`, {
                    quote: short(quote),
                    found: short(found),
                    end: formatNumber(end),
                    length: formatNumber(length),
                  })}
                </bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {dangling.all > 0 && (
        <div class="notice warn">
          <p class="notice-what">{t('transfer.dangling')}</p>
          <ul>
            {dangling.shown.map((each) => (
              <li key={danglingKey(each)}>
                {t(each.leftOut ? 'plan.leftOut' : 'plan.dangling', {
                  field: fieldWord(each.field),
                  missing: each.missing,
                })}
              </li>
            ))}
          </ul>
          {dangling.all > dangling.shown.length && (
            <p class="small">{t('bulk.more', { n: dangling.all - dangling.shown.length })}</p>
          )}
        </div>
      )}
    </>
  );
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
