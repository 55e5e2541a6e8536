import { useRef, type ReactNode } from 'react';
import type { WedgeSettings } from '#shared/scanners.ts';
import { Button } from '../controls/Button.tsx';
import { CodeInput } from '../controls/CodeInput.tsx';
import { ToggleButton } from '../controls/ToggleButton.tsx';
import { t } from '../text/texts.ts';
import type { Reading } from '../wedge/reading.ts';
import { useWedge } from '../wedge/useWedge.ts';
import { AwayHint } from './AwayHint.tsx';

interface Props {
  readonly settings: WedgeSettings;
  readonly onReading: (reading: Reading) => void;
  readonly onEscape: () => void;
  readonly onSearch: () => void;
  /** Scans are only looked at. */
  readonly checking: boolean;
  readonly onCheck: () => void;
  /** The camera is on. */
  readonly camera: boolean;
  readonly onCamera: () => void;
  readonly onDashboard: () => void;
  readonly onSettings: () => void;
}

/** Where the code that a scanner types appears, and where it can be typed by hand. */
export function BarcodeBar(props: Props): ReactNode {
  const { settings, onReading, onEscape, onSearch, checking, onCheck, camera, onCamera, onDashboard, onSettings } =
    props;
  const field = useRef<HTMLInputElement>(null);
  const wedge = useWedge(field, settings, onReading, onEscape);
  return (
    <footer className="barcode-bar">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          wedge.submit(event.timeStamp);
        }}
      >
        <CodeInput
          ref={field}
          label={t.bar.field}
          placeholder={t.bar.placeholder}
          value={wedge.text}
          onEdit={wedge.edit}
        />
        <Button type="submit" look={wedge.text === '' ? 'plain' : 'primary'}>
          {t.bar.scan}
        </Button>
      </form>
      <div className="barcode-bar-actions">
        <Button look="quiet" shortcut={t.bar.searchKey} onPress={onSearch}>
          {t.bar.search}
        </Button>
        <ToggleButton on={camera} shortcut={t.bar.cameraKey} onChange={onCamera}>
          {t.bar.camera}
        </ToggleButton>
        <ToggleButton on={checking} shortcut={t.bar.checkKey} onChange={onCheck}>
          {t.bar.check}
        </ToggleButton>
      </div>
      <div className="barcode-bar-actions barcode-bar-far">
        <Button look="quiet" shortcut={t.dashboard.key} onPress={onDashboard}>
          {t.dashboard.title}
        </Button>
        <Button look="quiet" shortcut={t.settings.key} onPress={onSettings}>
          {t.settings.title}
        </Button>
      </div>
      <AwayHint />
    </footer>
  );
}
