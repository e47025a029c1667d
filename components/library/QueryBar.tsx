/** Filters of the library's tables. */
import { useMemo } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { ANNOTATION_STATUSES, CASUALTY_KINDS, SCOPES } from '../../lib/model';
import { t } from '../strings';
import type { ArticleEntry } from './catalog/entries';
import { choicesIn, isQuery, NO_QUERY, type Query } from './catalog/query';

interface Props {
  entries: readonly ArticleEntry[];
  query: Query;
  shown: string;
  onChange: (query: Query) => void;
  /** What stands at the end of the bar. */
  children?: ComponentChildren;
}

interface ChoiceProps<T extends string> {
  label: string;
  none: string;
  value: T | null;
  values: readonly T[];
  wordOf: (value: T) => string;
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, none, value, values, wordOf, onChange }: ChoiceProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(values.find((each) => each === chosen) ?? null);
        }}
      >
        <option value="">{none}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {wordOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function plain(word: string): string {
  return word;
}

export function QueryBar({ entries, query, shown, onChange, children }: Props) {
  const { outlets, tags } = useMemo(() => choicesIn(entries), [entries]);
  const set = (changes: Partial<Query>): void => onChange({ ...query, ...changes });
  const any = t('filters.any');
  return (
    <div class="query-bar">
      <Choice
        label={t('filters.kind')}
        none={any}
        value={query.kind}
        values={CASUALTY_KINDS}
        wordOf={(kind) => t(`kind.${kind}`)}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={t('filters.status')}
        none={t('filters.saved')}
        value={query.status}
        values={ANNOTATION_STATUSES}
        wordOf={(status) => t(`state.${status}`)}
        onChange={(status) => set({ status })}
      />
      <Choice
        label={t('column.scope')}
        none={any}
        value={query.scope}
        values={SCOPES}
        wordOf={(scope) => t(`scope.${scope}`)}
        onChange={(scope) => set({ scope })}
      />
      <Choice
        label={t('column.site')}
        none={any}
        value={query.outlet}
        values={outlets}
        wordOf={plain}
        onChange={(outlet) => set({ outlet })}
      />
      {tags.length > 0 && (
        <Choice
          label={t('column.tags')}
          none={any}
          value={query.tag}
          values={tags}
          wordOf={plain}
          onChange={(tag) => set({ tag })}
        />
      )}
      <label class="field">
        <span>{t('filters.actor')}</span>
        <input
          type="text"
          dir="auto"
          value={query.actor}
          onInput={(event) => set({ actor: event.currentTarget.value })}
        />
      </label>
      {(['from', 'to'] as const).map((edge) => (
        <label class="field day" key={edge}>
          <span>{t(`filters.${edge}`)}</span>
          <input
            type="date"
            value={query[edge]}
            onInput={(event) => set({ [edge]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div class="row query-end">
        <p class="small quiet shown" role="status">
          {shown}
        </p>
        {isQuery(query) && (
          <button type="button" class="button link" onClick={() => onChange(NO_QUERY)}>
            {t('library.clear')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
