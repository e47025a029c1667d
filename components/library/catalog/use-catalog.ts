/** The catalog of a store in a component, and the answers of its search. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { searchTerms } from '../../../lib/catalog/fold';
import type { Store } from '../../../lib/store/types';
import { useWatched } from '../../session/use-watched';
import { Catalog, type CatalogState } from './catalog';
import type { TextMatches } from './query';
import { TextIndex } from './text-index';

export interface Library {
  catalog: Catalog;
  texts: TextIndex;
  state: CatalogState;
  /** Texts whose words are still to be read. */
  toPack: number;
}

export function useCatalog(store: Store): Library {
  const catalog = useMemo(() => new Catalog(store), [store]);
  const texts = useMemo(() => new TextIndex(store), [store]);
  const state = useWatched(catalog.state);
  const toPack = useWatched(texts.toPack);
  useEffect(() => {
    void catalog
      .open()
      .then(() => texts.open())
      .then(() => catalog.fold());
    return () => {
      catalog.close();
      texts.close();
    };
  }, [catalog, texts]);
  const version = useWatched(texts.version);
  const { entries, isReading, toMake } = state;
  useEffect(() => {
    // Only when the blocks were read and every article has its card: else the same text would be packed twice.
    if (version > 0 && !isReading && toMake === 0) void texts.pack(entries);
  }, [texts, entries, isReading, toMake, version > 0]);
  return { catalog, texts, state, toPack };
}

const NONE: ReadonlySet<string> = new Set();

/** Articles whose texts hold each term of a search; `isBusy` while texts are read for a phrase. */
export function useTextMatches(texts: TextIndex, search: string): { matches: TextMatches; isBusy: boolean } {
  const version = useWatched(texts.version);
  const terms = useMemo(() => searchTerms(search), [search]);
  const words = useMemo(
    () => terms.map((term) => (TextIndex.isPlain(term) ? texts.withWord(term.words, term.isPhrase) : NONE)),
    [texts, terms, version],
  );
  const [phrases, setPhrases] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const asked = terms.filter((term) => !TextIndex.isPlain(term)).map((term) => term.words);
  const key = asked.join('|');
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = new Map<string, ReadonlySet<string>>();
      for (const phrase of asked) {
        const answer = await texts.withPhrase(phrase, () => isOver);
        if (answer === null) return;
        found.set(phrase, answer);
      }
      if (!isOver) setPhrases(found);
    };
    if (asked.length > 0) void read();
    return () => {
      isOver = true;
    };
  }, [texts, key, version]);
  const matches = useMemo(
    () => words.map((set, index) => phrases.get(terms[index]?.words ?? '') ?? set),
    [words, phrases, terms],
  );
  return { matches, isBusy: asked.some((phrase) => !phrases.has(phrase)) };
}
