import { useRef, type ReactNode } from 'react';
import type { WedgeSettings } from '#shared/scanners.ts';
import { Button } from '../controls/Button.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
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
  readonly onData: () => void;
  /** The camera is on. */
  readonly camera: boolean;
  readonly onCamera: () => void;
  readonly onScanners: () => void;
  readonly onPrinters: () => void;
}

/** Where the code that a scanner types appears, and where it can be typed by hand. */
export function BarcodeBar(props: Props): ReactNode {
  const {
    settings,
    onReading,
    onEscape,
    onSearch,
    checking,
    onCheck,
    onData,
    camera,
    onCamera,
    onScanners,
    onPrinters,
  } = props;
  const { command } = useStation();
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
        <input
          ref={field}
          type="text"
          className="field"
          aria-label={en.bar.field}
          placeholder={en.bar.placeholder}
          value={wedge.text}
          onChange={wedge.edit}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
        />
        <Button type="submit" look={wedge.text === '' ? 'plain' : 'primary'}>
          {en.bar.scan}
        </Button>
      </form>
      <div className="barcode-bar-actions">
        <Button look="quiet" aria-keyshortcuts={en.bar.searchKey} onClick={onSearch}>
          {en.bar.search} <kbd aria-hidden="true">{en.bar.searchKey}</kbd>
        </Button>
        <Button look="quiet" aria-keyshortcuts={en.bar.cameraKey} aria-pressed={camera} onClick={onCamera}>
          {en.bar.camera} <kbd aria-hidden="true">{en.bar.cameraKey}</kbd>
        </Button>
        <Button look="quiet" aria-keyshortcuts={en.bar.checkKey} aria-pressed={checking} onClick={onCheck}>
          {en.bar.check} <kbd aria-hidden="true">{en.bar.checkKey}</kbd>
        </Button>
      </div>
      <div className="barcode-bar-actions barcode-bar-far">
        <Button look="quiet" aria-keyshortcuts={en.bar.printersKey} onClick={onPrinters}>
          {en.bar.printers} <kbd aria-hidden="true">{en.bar.printersKey}</kbd>
        </Button>
        <Button look="quiet" aria-keyshortcuts={en.bar.dataKey} onClick={onData}>
          {en.bar.data} <kbd aria-hidden="true">{en.bar.dataKey}</kbd>
        </Button>
        <Button look="quiet" aria-keyshortcuts={en.bar.scannersKey} onClick={onScanners}>
          {en.bar.scanners} <kbd aria-hidden="true">{en.bar.scannersKey}</kbd>
        </Button>
        <Button look="quiet" onClick={() => command.askForEvents()}>
          {en.bar.chooseEvent}
        </Button>
        <Button look="quiet" onClick={() => command.askForToken()}>
          {en.bar.changeToken}
        </Button>
      </div>
      <AwayHint />
    </footer>
  );
}
