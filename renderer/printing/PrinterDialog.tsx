import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { isWrong, settingsOf, type Draft } from './printerDraft.ts';
import { LanguageFields } from './LanguageFields.tsx';
import { ReachedField } from './ReachedField.tsx';

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
  const set = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const settings = settingsOf(draft);
  return (
    <Dialog
      title={draft.isNew ? t.printing.form.addTitle : t.printing.form.changeTitle}
      className="printer-form"
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (settings !== null) saving.run('save', () => call.savePrinter(settings), onDone);
        }}
      >
        <ReachedField draft={draft} wrong={left && isWrong(draft)} onLeave={() => setLeft(true)} onChange={set} />
        <Field
          label={t.printing.form.name}
          maxLength={longestName}
          placeholder={t.printing.form.nameExample}
          value={draft.name}
          onChange={(name) => set({ name })}
        />
        <LanguageFields draft={draft} onChange={set} />
        <CheckBox checked={draft.answers} onChange={(answers) => set({ answers })}>
          <span className="printer-answers">
            {t.printing.form.answers}
            <small>{t.printing.form.answersHint}</small>
          </span>
        </CheckBox>
        {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
        <div className="dialog-choice">
          <Button onPress={onClose}>{t.printing.form.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={settings === null}
            busy={saving.busy === null ? null : t.common.wait}
          >
            {draft.isNew ? t.printing.form.add : t.printing.form.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
