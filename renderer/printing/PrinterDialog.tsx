import { useId, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';
import { isWrong, settingsOf, type Draft } from './printerDraft.ts';
import { LanguageFields } from './LanguageFields.tsx';
import { ReachedField } from './ReachedField.tsx';

const words = en.printing.form;

interface Props {
  readonly draft: Draft;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longestName = 40;

/** Adds or changes a printer. Nothing is sent to it. */
export function PrinterDialog({ draft: first, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [draft, setDraft] = useState(first);
  const [left, setLeft] = useState(false);
  const nameId = useId();
  const set = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const settings = settingsOf(draft);
  return (
    <Dialog title={draft.isNew ? words.addTitle : words.changeTitle} className="printer-form" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (settings !== null) saving.run('save', () => call.savePrinter(settings), onDone);
        }}
      >
        <ReachedField draft={draft} wrong={left && isWrong(draft)} onLeave={() => setLeft(true)} onChange={set} />
        <div className="labelled">
          <label htmlFor={nameId}>{words.name}</label>
          <input
            id={nameId}
            type="text"
            className="field"
            maxLength={longestName}
            placeholder={words.nameExample}
            autoComplete="off"
            spellCheck={false}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </div>
        <LanguageFields draft={draft} onChange={set} />
        <label className="check printer-answers">
          <input type="checkbox" checked={draft.answers} onChange={(event) => set({ answers: event.target.checked })} />
          <span>
            {words.answers}
            <small>{words.answersHint}</small>
          </span>
        </label>
        {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
        <div className="dialog-choice">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={settings === null}
            busy={saving.busy === null ? null : en.common.wait}
          >
            {draft.isNew ? words.add : words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
