import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

interface Props {
  readonly lines: number;
  readonly onSaved: (files: readonly string[]) => void;
}

/** The recording that is under way. The main process asks for the folder. */
export function CaptureBox({ lines, onSaved }: Props): ReactNode {
  const { call } = useStation();
  const ending = useCall();
  const busy = (name: string): string | null => (ending.busy === name ? t.common.wait : null);
  return (
    <div className="capture">
      <p className="capture-state">
        <i aria-hidden="true" />
        <strong>{t.scanners.capture.lines(lines)}</strong>
      </p>
      <p>{t.scanners.capture.lead}</p>
      {ending.trouble !== null && <TroubleBox trouble={ending.trouble} />}
      <div className="scanner-actions">
        <Button
          look="primary"
          busy={busy('save')}
          onPress={() => ending.run('save', () => call.saveCapture(), onSaved)}
        >
          {t.scanners.capture.save}
        </Button>
        <Button busy={busy('drop')} onPress={() => ending.run('drop', () => call.dropCapture())}>
          {t.scanners.capture.drop}
        </Button>
      </div>
    </div>
  );
}
