/** The editor of one tag: what it says, the words it stands on, a note. Kept as a draft while it is typed in. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../session/session';
import { addActorEntry, cancelEditor, changeDraft, saveEditor } from '../session/editing';
import { isOpen, styleOf } from '../session/items';
import { moveEdge, runsOn, wholeWords } from '../session/spans';
import type { Editor, SessionState } from '../session/types';
import { Icon } from '../design/Icon';
import { KindGlyph } from '../design/KindGlyph';
import { checkWords } from '../problem-words';
import { t } from '../strings';
import { ActorEditor } from './ActorEditor';
import { CasualtyEditor } from './CasualtyEditor';
import { Group, WordListField } from './fields';
import { useKnownTags } from './use-known-tags';

interface Props {
  session: Session;
  state: SessionState;
  editor: Editor;
}

function Words({ session, state, editor }: Props) {
  const text = state.article?.text ?? '';
  const edge = (side: 'start' | 'end', direction: 'grow' | 'shrink', label: string, sign: string) => (
    <button
      type="button"
      class="button icon"
      aria-label={label}
      title={label}
      onClick={() => changeDraft(session, { span: moveEdge(text, editor.span, side, direction) })}
    >
      {sign}
    </button>
  );
  return (
    <Group field="words" label={t('editor.words')}>
      {/* The edges stand where the words' own edges are: what is read is English, whatever language is spoken. */}
      <div class="words-row" dir="ltr">
        {edge('start', 'grow', t('review.spanGrowStart'), '‹+')}
        {edge('start', 'shrink', t('review.spanShrinkStart'), '−›')}
        <q dir="auto">{editor.quote}</q>
        {edge('end', 'shrink', t('review.spanShrink'), '‹−')}
        {edge('end', 'grow', t('review.spanGrow'), '+›')}
      </div>
      {/* Always there, so that its words are read out when they come. */}
      <span class="small words-run-on" aria-live="polite">
        {runsOn(editor.span, state.reading?.sentences ?? []) && t('editor.runsOn')}
      </span>
      {state.selection && (
        <button
          type="button"
          class="button link small"
          onClick={() => state.selection && changeDraft(session, { span: wholeWords(text, state.selection) })}
        >
          {t('editor.useSelection')}
        </button>
      )}
    </Group>
  );
}

/** Why the last attempt to save was refused. */
function Refused({ editor }: Pick<Props, 'editor'>) {
  if (editor.problems.length === 0) return null;
  return (
    <div class="notice warn" role="alert">
      <p>{t('editor.refusedSafe')}</p>
      <ul>
        {editor.problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`} class="field-problem">
            {checkWords(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function EditorPane({ session, state, editor }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { value } = editor;
  const item = state.items.find((each) => each.id === editor.itemId);

  useLayoutEffect(() => {
    const group = editor.focus ? form.current?.querySelector(`[data-field="${editor.focus}"]`) : form.current;
    const first = group?.querySelector('input, select, textarea');
    if (first instanceof HTMLElement) first.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, [editor.itemId, editor.focus]);

  const saveWord =
    editor.itemId === null
      ? t('editor.saveNew')
      : item && isOpen(item)
        ? t('editor.saveAccept')
        : t('editor.save');
  const style = styleOf(value);
  const knownTags = useKnownTags(session, editor.itemId);

  return (
    <form
      ref={form}
      class="editor card"
      aria-label={value.kind === 'actor' ? t('editor.actor') : t('editor.casualty')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveEditor(session);
      }}
      onKeyDown={(event) => {
        // The list's letters mean nothing in a form.
        event.stopPropagation();
        if (event.key === 'Escape') cancelEditor(session);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveEditor(session);
      }}
    >
      <h2 class="editor-head">
        <KindGlyph style={style} />
        {value.kind === 'actor' ? t('editor.actor') : t('editor.casualty')}
      </h2>
      {editor.restored && (
        <p class="notice row spread">
          {t('editor.restored')}
          <button type="button" class="button link" onClick={() => cancelEditor(session)}>
            {t('editor.discard')}
          </button>
        </p>
      )}
      <Words session={session} state={state} editor={editor} />
      {value.kind === 'casualty' ? (
        <CasualtyEditor
          key={editor.itemId}
          claim={value.claim}
          text={state.article?.text ?? ''}
          span={editor.span}
          itemId={editor.itemId}
          items={state.items}
          sentences={state.reading?.sentences ?? []}
          selection={state.selection}
          onChange={(claim) => changeDraft(session, { value: { kind: 'casualty', claim } })}
        />
      ) : (
        <ActorEditor
          actor={value}
          entries={state.actors}
          onChange={(actor) => changeDraft(session, { value: { kind: 'actor', ...actor } })}
          onAddEntry={() => void addActorEntry(session, value)}
        />
      )}
      <Group field="note" label={t('editor.note')}>
        <textarea
          aria-label={t('editor.note')}
          dir="auto"
          rows={2}
          value={editor.note}
          onInput={(event) => changeDraft(session, { note: event.currentTarget.value })}
        />
      </Group>
      <Group field="tags" label={t('editor.tags')}>
        <WordListField
          label={t('editor.tagsHint')}
          words={editor.tags}
          known={knownTags}
          onInput={(tags) => changeDraft(session, { tags })}
        />
      </Group>
      <Refused editor={editor} />
      <div class="row editor-actions">
        <button type="submit" class="button primary">
          <Icon name="check" />
          {saveWord}
        </button>
        <button type="button" class="button" onClick={() => cancelEditor(session)}>
          {t('editor.cancel')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
