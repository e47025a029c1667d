/** Coded rows of events as a table. What is not decided yet is said beside the button. */
import { useState } from 'preact/hooks';
import { codeEvent } from '../../../lib/coding/code-event';
import { COLUMNS, PROFILE_NAMES } from '../../../lib/coding/columns';
import { writeTable } from '../../../lib/formats/csv-cells';
import { CODING_PROFILES, type Bundle, type CodingProfile, type ConflictEvent } from '../../../lib/model';
import { Icon } from '../../design/Icon';
import { listedName } from '../../../lib/suggest/actors/listed-names';
import { t } from '../../strings';
import { download, fileName } from '../../surface/export-page';

interface Props {
  /** Whole records of the articles of the events. */
  records: () => Promise<Bundle> | Bundle;
  events: readonly ConflictEvent[];
  profiles: readonly CodingProfile[];
  now: () => string;
}

export function CodingExport({ records, events, profiles, now }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const save = async (profile: CodingProfile): Promise<void> => {
    const bundle = await records();
    const savedAt = now();
    const rows = events.map((event) => codeEvent(profile, event, bundle, savedAt, listedName));
    const cells = rows.map((row) => row.cells.map(({ value }) => value));
    const table = writeTable(COLUMNS[profile], cells);
    const [only] = events;
    const name = events.length === 1 && only ? `${profile} ${only.name}` : `${profile} events`;
    download(fileName(name, 'csv', savedAt), 'csv', table);
    setOpen(rows.flatMap((row) => row.questions).filter(({ answer }) => answer === null).length);
  };
  return (
    <div class="row">
      {profiles.map((profile) => (
        <button key={profile} type="button" class="button" onClick={() => void save(profile)}>
          <Icon name="down" />
          {t('coding.exportOf', { profile: PROFILE_NAMES[profile] })}
        </button>
      ))}
      {open !== null && (
        <span class="small quiet" role="status">
          {open === 0 ? t('coding.exportedWhole') : t('coding.exported', { n: open })}
        </span>
      )}
    </div>
  );
}

interface AllProps extends Pick<Props, 'events' | 'now'> {
  recordsOf: (articleIds: readonly string[]) => Promise<Bundle>;
}

/** Every event of the library as rows of each profile. */
export function AllCoded({ events, now, recordsOf }: AllProps) {
  if (events.length === 0) return null;
  const articleIds = [...new Set(events.flatMap((event) => event.articleIds))];
  return (
    <section aria-labelledby="coding-all">
      <h2 id="coding-all">{t('coding.exportAll')}</h2>
      <p class="small quiet">{t('coding.exportHint')}</p>
      <CodingExport
        records={() => recordsOf(articleIds)}
        events={events}
        profiles={CODING_PROFILES}
        now={now}
      />
    </section>
  );
}
