/** Reading a colleague's export as a layer of its own. Nothing is stored before it is named. */
import { useState } from 'preact/hooks';
import type { Bundle, CoderLayer } from '../../../lib/model';
import type { Store } from '../../../lib/store/types';
import { ProblemNotice } from '../../design/ProblemNotice';
import type { Problem } from '../../session/types';
import { t } from '../../strings';
import { importerFor } from '../../surface/import-worker';

interface Props {
  store: Store;
  now: () => string;
  newId: () => string;
  onAdd: (layer: CoderLayer) => Promise<boolean>;
}

/** The person whose name stands most often in the histories of a file; empty where nobody gave one. */
function coderIn({ annotations }: Bundle): string {
  const counts = new Map<string, number>();
  for (const { by } of annotations.flatMap(({ history }) => history))
    if (by.type === 'person' && by.name.trim() !== '') counts.set(by.name, (counts.get(by.name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function unreadable(error: unknown): Problem {
  return {
    what: t('transfer.unreadable.what', { error: error instanceof Error ? error.message : String(error) }),
    safe: t('transfer.unreadable.safe'),
    next: t('transfer.unreadable.next'),
  };
}

export function LayerImport({ store, now, newId, onAdd }: Props) {
  const [importer] = useState(() => importerFor(store, { newId, now }));
  const [found, setFound] = useState<{ file: string; bundle: Bundle; isForeign: boolean } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [coder, setCoder] = useState('');
  const read = async (file: File): Promise<void> => {
    setFound(null);
    setProblem(null);
    try {
      const answer = await importer.bundle(file);
      if (!answer.ok) return setProblem(answer.problem);
      const { bundle, isForeign } = answer;
      setFound({ file: file.name, bundle, isForeign });
      setCoder(coderIn(bundle));
    } catch (error) {
      setProblem(unreadable(error));
    }
  };
  const add = async (): Promise<void> => {
    if (!found || coder.trim() === '') return;
    const { file, bundle } = found;
    const layer = { id: newId(), coder: coder.trim(), file, imported: now(), bundle };
    if (await onAdd(layer)) setFound(null);
  };
  return (
    <div class="stack second-import">
      <label class="field file-field">
        <span>{t('second.file')}</span>
        <input
          type="file"
          accept=".json,.jsonl,.jsonld,.gz,application/json,application/ld+json,application/gzip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void read(file);
            // The same file may be chosen again after an error.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {problem && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />}
      {found?.isForeign && <p class="notice warn">{t('second.foreign')}</p>}
      {found && !found.isForeign && (
        <form
          class="notice"
          onSubmit={(submit) => {
            submit.preventDefault();
            void add();
          }}
        >
          <p role="status">
            {t('second.holds', {
              name: found.file,
              n: found.bundle.annotations.length,
              articles: found.bundle.articles.length,
            })}
          </p>
          <div class="row second-name">
            <label class="field">
              <span>{t('second.coder')}</span>
              <input
                type="text"
                dir="auto"
                value={coder}
                onInput={(event) => setCoder(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="button primary" disabled={coder.trim() === ''}>
              {t('second.add')}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
