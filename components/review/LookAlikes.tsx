/** Says in words that a name mixes alphabets: "Тollmark" with a Cyrillic Т reads like another name. */
import { mixedWords, type Script } from '../../lib/text/scripts';
import type { Item } from '../session/items';
import { formatAlphabet, formatList, t } from '../strings';

/** Codes of ISO 15924, by which the browser knows the alphabets in the reader's language. */
const CODES: Record<Script, string> = {
  Latin: 'Latn',
  Cyrillic: 'Cyrl',
  Greek: 'Grek',
  Armenian: 'Armn',
  Georgian: 'Geor',
  Hebrew: 'Hebr',
  Arabic: 'Arab',
  Cherokee: 'Cher',
  Coptic: 'Copt',
  Devanagari: 'Deva',
  Thai: 'Thai',
  Ethiopic: 'Ethi',
  Han: 'Hani',
  Hiragana: 'Hira',
  Katakana: 'Kana',
  Bopomofo: 'Bopo',
  Hangul: 'Hang',
};

/** The words of an item that may name somebody. */
export function namesIn({ quote, value }: Item): string[] {
  if (value.kind === 'actor') return [quote, value.name];
  const { victims, perpetrator, source } = value.claim;
  return [quote, ...[victims, perpetrator, source].flatMap((part) => part?.text ?? [])];
}

export function LookAlikes({ words }: { words: readonly string[] }) {
  const mixed = new Map(words.flatMap((each) => mixedWords(each)).map((word) => [word.text, word.scripts]));
  if (mixed.size === 0) return null;
  return (
    <ul class="notice warn look-alikes">
      {[...mixed].map(([word, scripts]) => (
        <li key={word} dir="auto">
          {t('letters.mixed', {
            word,
            scripts: formatList(scripts.map((script) => formatAlphabet(CODES[script]))),
          })}
        </li>
      ))}
    </ul>
  );
}
