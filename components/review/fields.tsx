/** Small form parts that the editors share. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { wholeNumber } from '../session/whole-number';
import { t } from '../strings';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  word: (option: T) => string;
  onChange: (value: T) => void;
}

/** A labelled choice among words of the codebook. */
export function Choice<T extends string>({ label, value, options, word, onChange }: ChoiceProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {word(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  problem?: string | null;
}

/** A labelled line of text; a problem is tied to it and read out. */
export function TextField({ label, value, onInput, placeholder, problem }: TextProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        value={value}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem && (
        <span class="field-problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  );
}

/** What stands between the words of a list. */
export const COMMA = /[,،]\s*/u;

interface WordListProps {
  label: string;
  words: readonly string[];
  onInput: (words: string[]) => void;
  /** Words to choose from while typing. */
  known?: readonly string[];
}

/** Words with commas between them. What is typed stays as typed until it is saved: a comma may still get its word. */
export function WordListField({ label, words, onInput, known = [] }: WordListProps) {
  const list = useId();
  // The browser offers whole lines: the words that are there, with one more. A word with a comma would be read as two.
  const there = words.slice(0, -1);
  const offered = known.filter((word) => !there.includes(word) && !COMMA.test(word));
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        list={offered.length > 0 ? list : undefined}
        value={words.join(', ')}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onInput(typed === '' ? [] : typed.split(COMMA));
        }}
      />
      {offered.length > 0 && (
        <datalist id={list}>
          {offered.map((word) => (
            <option key={word} value={[...there, word].join(', ')} />
          ))}
        </datalist>
      )}
    </label>
  );
}

interface NumberProps {
  label: string;
  value: number | null;
  onInput: (value: number | null) => void;
  /** Whether the label is seen; else it is said to screen readers alone. */
  isNamed?: boolean;
}

/**
 * A labelled whole number. What is typed stays as typed; where it is empty or no whole number, the value is null,
 * and words beside the field say what it wants. Of the type text: a number field of the browser hides what it
 * cannot read, and moves the caret while it is typed in.
 */
export function NumberField({ label, value, onInput, isNamed = true }: NumberProps) {
  const hint = useId();
  const [typed, setTyped] = useState('');
  // A value that came from elsewhere is shown instead.
  const shown = wholeNumber(typed) === value ? typed : String(value ?? '');
  const isWrong = shown.trim() !== '' && wholeNumber(shown) === null;
  return (
    <div>
      <label class="field">
        <span class={isNamed ? undefined : 'visually-hidden'}>{label}</span>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={shown}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? hint : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onInput(wholeNumber(event.currentTarget.value));
          }}
        />
      </label>
      {/* Always there, so that its words are read out when they come. */}
      <span id={hint} class="field-problem" aria-live="polite">
        {isWrong && t('editor.numberWrong')}
      </span>
    </div>
  );
}

/** Fields that belong together; `field` is where a card's control opens the editor. */
export function Group({
  field,
  label,
  children,
}: {
  field: string;
  label: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="group" data-field={field}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
