import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';

const words = en.scanners;

interface Props {
  readonly lines: number;
  readonly onSaved: (files: readonly string[]) => void;
}

/** The recording that is under way. The main process asks for the folder. */
export function CaptureBox({ lines, onSaved }: Props): ReactNode {
  const { call } = useStation();
  const ending = useCall();
  const busy = (name: string): string | null => (ending.busy === name ? en.common.wait : null);
  return (
    <div className="capture">
      <p className="capture-state">
        <i aria-hidden="true" />
        <strong>{words.capture.lines(lines)}</strong>
      </p>
      <p>{words.capture.lead}</p>
      {ending.trouble !== null && <TroubleBox trouble={ending.trouble} />}
      <div className="scanner-actions">
        <Button
          look="primary"
          busy={busy('save')}
          onClick={() => ending.run('save', () => call.saveCapture(), onSaved)}
        >
          {words.capture.save}
        </Button>
        <Button busy={busy('drop')} onClick={() => ending.run('drop', () => call.dropCapture())}>
          {words.capture.drop}
        </Button>
      </div>
    </div>
  );
}
