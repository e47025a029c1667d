/**
 * A party of a claim: the words of the text, what they stand for, and the actor they are. Words are looked up
 * in the article as they are typed, because a record never holds words that the article does not have.
 */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Party, Span, TextSpan } from '../../lib/model';
import { locate } from '../session/spans';
import { t } from '../strings';
import { Group, TextField } from './fields';

/** An actor of the article that a party can be. */
export interface PartyChoice {
  actor: string;
  name: string;
  mention: TextSpan;
}

interface Props<P extends Party> {
  field: string;
  label: string;
  party: P | null;
  /** The article's text and where in it the claim stands. */
  text: string;
  near: Span;
  choices: readonly PartyChoice[];
  selection: TextSpan | null;
  /** A party of the right kind from words, with the other values as they are or as they begin. */
  make: (words: TextSpan, resolved: string) => P;
  onChange: (party: P | null) => void;
  children?: ComponentChildren;
}

export function PartyField<P extends Party>(props: Props<P>) {
  const { field, label, party, text, near, choices, selection, make, onChange, children } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? party?.text ?? '';
  const missing = typed !== null && typed.trim() !== '' && locate(text, typed, near) === null;

  const setWords = (words: TextSpan): void => {
    setTyped(null);
    onChange(make(words, party && party.resolved !== party.text ? party.resolved : words.text));
  };
  const type = (value: string): void => {
    setTyped(value);
    if (value.trim() === '') return onChange(null);
    const found = locate(text, value, near);
    if (found) onChange(make(found, party && party.resolved !== party.text ? party.resolved : found.text));
  };
  const choose = (actor: string): void => {
    const choice = choices.find((each) => each.actor === actor);
    if (!choice) {
      if (party) onChange({ ...party, actor: null });
      return;
    }
    const base = party ?? make(choice.mention, choice.name);
    setTyped(null);
    onChange({ ...base, actor: choice.actor, resolved: choice.name });
  };

  return (
    <Group field={field} label={label}>
      <div class="columns two">
        <TextField
          label={t('editor.partyWords')}
          value={shown}
          placeholder={t('claim.notStated')}
          onInput={type}
          problem={missing ? t('editor.notInText') : null}
        />
        {party && (
          <TextField
            label={t('editor.resolved')}
            value={party.resolved}
            onInput={(resolved) => onChange({ ...party, resolved })}
          />
        )}
        <label class="field">
          <span>{t('editor.partyActor')}</span>
          <select value={party?.actor ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('editor.partyActorNone')}</option>
            {choices.map((choice) => (
              <option key={choice.actor} value={choice.actor}>
                {choice.name}
              </option>
            ))}
          </select>
        </label>
        {party && children}
      </div>
      <div class="row">
        {selection && (
          <button type="button" class="button link small" onClick={() => setWords(selection)}>
            {t('editor.useSelection')}
          </button>
        )}
        {party && (
          <button
            type="button"
            class="button link small"
            onClick={() => {
              setTyped(null);
              onChange(null);
            }}
          >
            {t('editor.clear')}
          </button>
        )}
      </div>
    </Group>
  );
}
