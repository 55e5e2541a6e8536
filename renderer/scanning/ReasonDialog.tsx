import { useId, useState, type ReactNode } from 'react';
import type { Outcome } from '#shared/problem.ts';
import type { Verdict } from '#shared/verdict.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { en } from '../text/en.ts';
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
  const fieldId = useId();
  const { main, small } = scanLine(verdict);
  const give = (note: string): void => calling.run(note, () => onReason(note), onDone);
  const own = text.trim();
  const busyWith = (note: string): string | null => (note !== '' && calling.busy === note ? en.common.wait : null);
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
      <ul className="reasons" aria-label={en.reason.presets}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Button busy={busyWith(reason)} onClick={() => give(reason)}>
              {reason}
            </Button>
          </li>
        ))}
      </ul>
      <div className="labelled">
        <label htmlFor={fieldId}>{en.reason.other}</label>
        <div className="reason-own">
          {/* No form: Enter sends nothing, since a scanner may type it. */}
          <input
            id={fieldId}
            type="text"
            className="field"
            maxLength={longestNote}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button look="primary" disabled={own === ''} busy={busyWith(own)} onClick={() => give(own)}>
            {confirm}
          </Button>
        </div>
      </div>
      <div className="dialog-end">
        <Button look="quiet" onClick={onClose}>
          {en.reason.cancel} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
    </Dialog>
  );
}
