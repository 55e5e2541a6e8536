import type { HidLayoutName } from '#shared/scanners.ts';
import type { ScannerEvent } from '../scanner-event.ts';
import { isAim, symbologyOfAim, symbologyOfHoneywell } from '../symbology.ts';
import { decodeText } from '../text.ts';
import { addReport, emptyAssembly, expire, pendingUntilMs, reset, type Assembled } from './assemble.ts';
import { knownLayoutOf, layoutsOf, readReport, type HidLayout } from './layout.ts';

/** Reads what one HID POS scanner sends. */
export interface HidReader {
  /** As node-hid gives it: the report id first, where there is one. The bytes are kept. */
  report(bytes: Uint8Array, atMs: number): readonly ScannerEvent[];
  /** Time has passed: a code whose end never came is incomplete. */
  expire(atMs: number): readonly ScannerEvent[];
  /** The scanner was unplugged. */
  reset(atMs: number): readonly ScannerEvent[];
  /** How its reports are understood; null before that is known. */
  layout(): HidLayoutName | null;
  /** When to call `expire`; null where nothing is waiting. */
  pendingUntilMs(): number | null;
}

export interface HidSource {
  readonly vendorId: number;
  /** Its report descriptor, where the system gives it. */
  readonly descriptor: Uint8Array | null;
}

export function createHidReader({ vendorId, descriptor }: HidSource): HidReader {
  const described = descriptor === null ? [] : layoutsOf(descriptor);
  let name: HidLayoutName | null = described.length > 0 ? 'descriptor' : null;
  let state = emptyAssembly;

  function layoutOf(report: Uint8Array): HidLayout | null {
    if (described.length > 0) {
      return described.find(({ reportId }) => reportId === null || reportId === report[0]) ?? null;
    }
    const layout = knownLayoutOf(vendorId, report);
    // A report in the middle of a code looks like nothing by itself.
    return layout === null ? null : (state.open?.layout ?? layout);
  }

  function take(step: { readonly state: typeof state; readonly codes: readonly Assembled[] }): readonly ScannerEvent[] {
    state = step.state;
    return step.codes.map(eventOf);
  }

  return {
    report(bytes, atMs) {
      const early = take(expire(state, atMs));
      const layout = layoutOf(bytes);
      if (layout === null) {
        name ??= 'unknown';
        return early;
      }
      name = layout.name;
      return [...early, ...take(addReport(state, { ...readReport(layout, bytes), layout, raw: bytes, atMs }))];
    },
    expire: (atMs) => take(expire(state, atMs)),
    reset: (atMs) => take(reset(state, atMs)),
    layout: () => name,
    pendingUntilMs: () => pendingUntilMs(state),
  };
}

function outcomeOf({ outcome }: Assembled, text: string | null): ScannerEvent['outcome'] {
  if (outcome === 'incomplete') return 'incomplete';
  return text === null || text === '' ? 'unreadable' : 'barcode';
}

function eventOf(code: Assembled): ScannerEvent {
  const aim = code.aim !== null && isAim(code.aim) ? code.aim : null;
  const decoded = code.bytes === null ? null : decodeText(code.bytes);
  const byHoneywell = code.honeywellCode === null ? null : symbologyOfHoneywell(code.honeywellCode);
  const outcome = outcomeOf(code, decoded?.text ?? null);
  return {
    outcome,
    barcode: outcome === 'barcode' ? (decoded?.text ?? null) : null,
    raw: code.raw,
    symbology: (aim === null ? null : symbologyOfAim(aim)) ?? byHoneywell,
    aim,
    encoding: decoded?.encoding ?? null,
    durationMs: Math.max(0, code.lastAtMs - code.startedAtMs),
    endedAtMs: code.endedAtMs,
  };
}
