import { useRef, useState } from 'react';
import { cameraId, keyboardId, type ScannerRead, type ScannersView } from '#shared/scanners.ts';
import { t } from '../text/texts.ts';
import { toScannerRead, type Reading } from '../wedge/reading.ts';

/** What came by keyboard and camera, for the bench: newest first. */
interface WindowReads {
  readonly reads: readonly ScannerRead[];
  readonly keepKeys: (reading: Reading) => void;
  readonly keepCamera: (barcode: string) => void;
}

const most = 20;

export function useWindowReads({ scanners }: ScannersView): WindowReads {
  const last = useRef(0);
  const [reads, setReads] = useState<readonly ScannerRead[]>([]);
  const about = (scannerId: string, name: string) => {
    last.current += 1;
    const scannerName = scanners.find(({ id }) => id === scannerId)?.name ?? name;
    return { id: last.current, at: Date.now(), scannerName };
  };
  const keep = (read: ScannerRead): void => setReads((before) => [read, ...before].slice(0, most));
  return {
    reads,
    keepKeys: (reading) => keep(toScannerRead(reading, about(keyboardId, t.scanners.keyboard.one))),
    keepCamera: (barcode) =>
      keep({
        ...about(cameraId, t.scanners.devices.camera),
        scannerId: cameraId,
        kind: 'camera',
        outcome: 'barcode',
        barcode,
        raw: [],
        symbology: null,
        aim: null,
        encoding: null,
        durationMs: 0,
        gapMs: null,
      }),
  };
}
