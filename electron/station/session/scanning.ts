import { errorMessage } from '#shared/error-message.ts';
import type { ShownVerdict } from '#shared/contract.ts';
import type { Direction, ScanSource } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import { cameraId, keyboardId } from '#shared/scanners.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Mode } from '#shared/view.ts';
import type { Log } from '../log.ts';
import type { RunningStation } from '../running.ts';
import type { Heard } from '../scanners/scanners.ts';
import type { SettingsFile } from './settings-file.ts';

/** What becomes of a code, whatever scanner it comes from. */
export interface Scanning {
  mode(): Mode;
  setMode(mode: Mode): Outcome<null>;
  /** From the window: keyboard scanners, the camera, fingers. */
  scan(barcode: string, source: ScanSource): Promise<Outcome<null>>;
  /** The verdict that would be given. Records nothing. */
  check(barcode: string): Promise<Outcome<null>>;
  /** From a USB or serial scanner. */
  heard(heard: Heard): Promise<void>;
  override(barcode: string, direction: Direction, note: string): Promise<Outcome<null>>;
  undo(seq: number, note: string): Promise<Outcome<null>>;
}

interface Parts {
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  /** The door is open: scans count. */
  readonly isScanning: () => boolean;
  /** What the scanner of this id is called; null where there is only one. */
  readonly scannerName: (id: string) => string | null;
  readonly settings: SettingsFile;
  readonly log: Log;
  readonly onVerdict: (shown: ShownVerdict) => void;
  readonly onScanFailed: (problem: Problem) => void;
  /** A code while no door is open. */
  readonly onReading: (barcode: string) => void;
  readonly onView: () => void;
}

type MaybePromise<T> = T | Promise<T>;

/** The scanners that cannot be told apart, by how their codes come in; what fingers do has no scanner. */
const windowScanners: Partial<Record<ScanSource, string>> = { wedge: keyboardId, camera: cameraId };

export function createScanning(parts: Parts): Scanning {
  const { station, isScanning, scannerName, settings, log, onVerdict, onScanFailed, onReading, onView } = parts;
  let mode: Mode = 'scan';

  /** A station that cannot record says so; then nobody is admitted. */
  async function record<T>(act: (open: RunningStation) => MaybePromise<Outcome<T>>): Promise<Outcome<T>> {
    const open = station();
    if (open === null) return failure('ledger_unusable');
    try {
      return await act(open);
    } catch (error) {
      const detail = errorMessage(error);
      log.warn(problemLine({ code: 'cannot_record', detail }));
      return failure('cannot_record', detail);
    }
  }

  /** What is recorded stays so, whatever becomes of its way to the screen. */
  function show(recorded: Outcome<ShownVerdict>): Outcome<null> {
    if (!recorded.ok) return recorded;
    onVerdict(recorded.value);
    onView();
    return success(null);
  }

  /** A scanner's own direction goes before the station's. */
  const directionOf = (open: RunningStation, scanner: string | undefined): ScanDirection =>
    (scanner === undefined ? null : settings.read().scanners[scanner]?.direction) ?? open.policy().direction;

  async function take(
    barcode: string,
    source: ScanSource,
    { scanner, checked = mode === 'check' }: { readonly scanner?: string | undefined; readonly checked?: boolean },
  ): Promise<Outcome<null>> {
    const recorded = await record(async (open) => {
      const reading = { barcode, source, direction: directionOf(open, scanner) };
      const verdict = await (checked ? open.check(reading) : open.scan(reading));
      return success({ verdict, checked, scanner: scanner === undefined ? null : scannerName(scanner) });
    });
    return show(recorded);
  }

  return {
    mode: () => mode,

    setMode(next) {
      mode = next;
      onView();
      return success(null);
    },

    async scan(barcode, source) {
      if (mode === 'bench') return success(null);
      return take(barcode, source, { scanner: windowScanners[source] });
    },

    check: (barcode) => take(barcode, 'manual', { checked: true }),

    async heard({ id, source, barcode }) {
      if (!isScanning()) {
        if (barcode !== null) onReading(barcode);
        return;
      }
      if (mode === 'bench') return;
      const outcome = barcode === null ? failure('scan_incomplete') : await take(barcode, source, { scanner: id });
      if (!outcome.ok) onScanFailed(outcome.problem);
    },

    async override(barcode, direction, note) {
      const recorded = await record((open) => {
        const outcome = open.override({ barcode, source: 'manual', direction }, note);
        return outcome.ok ? success({ verdict: outcome.value, checked: false, scanner: null }) : outcome;
      });
      return show(recorded);
    },

    async undo(seq, note) {
      const outcome = await record((open) => open.undo(seq, note));
      onView();
      return outcome.ok ? success(null) : outcome;
    },
  };
}
