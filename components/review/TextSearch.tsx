/** Search inside the article: capitals and diacritics count for nothing, Enter goes on to the next place. */
import { useMemo, useState } from 'preact/hooks';
import type { Span } from '../../lib/model';
import { t } from '../strings';

/** A letter's base form, of the same length where possible, with the offset it came from. */
function folded(text: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const base = text.charAt(index).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of base) {
      letters += letter;
      at.push(index);
    }
  }
  return { letters, at };
}

/** Every place of the words, UTF-16 into `text`, in order; none for blank words. */
export function places(text: string, words: string): Span[] {
  const { letters, at } = folded(text);
  const wanted = folded(words.trim()).letters;
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + wanted.length)) {
    const start = at[from] ?? 0;
    found.push({ start, end: (at[from + wanted.length - 1] ?? start) + 1 });
  }
  return found;
}

interface Props {
  text: string;
  onGo: (span: Span) => void;
}

export function TextSearch({ text, onGo }: Props) {
  const [words, setWords] = useState('');
  const [index, setIndex] = useState(-1);
  const found = useMemo(() => places(text, words), [text, words]);
  const go = (): void => {
    const next = found.length === 0 ? -1 : (index + 1) % found.length;
    setIndex(next);
    const place = found[next];
    if (place) onGo(place);
  };
  return (
    <form
      role="search"
      class="text-search"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        type="search"
        dir="auto"
        aria-label={t('text.search')}
        placeholder={t('text.search')}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setIndex(-1);
        }}
      />
      {words.trim() !== '' && (
        <span class="small quiet" role="status">
          {found.length === 0 ? t('text.none') : t('text.found', { n: found.length, at: index + 1 })}
        </span>
      )}
    </form>
  );
}
