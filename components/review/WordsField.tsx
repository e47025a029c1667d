/** Words of the text for a date or a place, looked up in the article as they are typed. */
import { useState } from 'preact/hooks';
import type { Span, TextSpan } from '../../lib/model';
import { locate } from '../session/spans';
import { t } from '../strings';
import { TextField } from './fields';

interface Props {
  label: string;
  words: TextSpan | null;
  text: string;
  near: Span;
  onChange: (words: TextSpan | null) => void;
}

export function WordsField({ label, words, text, near, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const missing = typed !== null && typed.trim() !== '' && locate(text, typed, near) === null;
  return (
    <TextField
      label={label}
      value={typed ?? words?.text ?? ''}
      placeholder={t('claim.notStated')}
      problem={missing ? t('editor.notInText') : null}
      onInput={(value) => {
        setTyped(value);
        const found = locate(text, value, near);
        if (value.trim() === '' || found) onChange(found);
      }}
    />
  );
}
