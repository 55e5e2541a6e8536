import { useState, type ReactNode } from 'react';
import type { Outcome } from '#shared/problem.ts';
import type { Verdict } from '#shared/verdict.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { Field } from '../controls/Field.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { useCall } from '../useCall.ts';
import { scanLine } from './verdictText.ts';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly verdict: Verdict;
  /** One press on one of these is enough. */
  readonly reasons: readonly string[];
  readonly confirm: string;
  readonly onReason: (note: string) => Promise<Outcome<null>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longestNote = 500;

/** What a person decides otherwise than the station needs a reason. */
export function ReasonDialog({ title, lead, verdict, reasons, confirm, onReason, onDone, onClose }: Props): ReactNode {
  const calling = useCall();
  const [text, setText] = useState('');
  const { main, small } = scanLine(verdict);
  const give = (note: string): void => calling.run(note, () => onReason(note), onDone);
  const own = text.trim();
  const busyWith = (note: string): string | null => (note !== '' && calling.busy === note ? t.common.wait : null);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="reason-of">
        <ResultMark result={verdict.result} />
        <p className="last-text">
          <bdi>{main}</bdi>
          <bdi className="last-small">{small}</bdi>
        </p>
        <time>{formats.timeWithSeconds(verdict.at)}</time>
      </div>
      <p className="dialog-lead">{lead}</p>
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
      <ul className="reasons" aria-label={t.reason.presets}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Button busy={busyWith(reason)} onPress={() => give(reason)}>
              {reason}
            </Button>
          </li>
        ))}
      </ul>
      {/* No form: Enter sends nothing, since a scanner may type it. */}
      <div className="reason-own">
        <Field label={t.reason.other} maxLength={longestNote} value={text} onChange={setText} />
        <Button look="primary" isDisabled={own === ''} busy={busyWith(own)} onPress={() => give(own)}>
          {confirm}
        </Button>
      </div>
      <div className="dialog-end">
        <EscapeButton onPress={onClose}>{t.reason.cancel}</EscapeButton>
      </div>
    </Dialog>
  );
}
