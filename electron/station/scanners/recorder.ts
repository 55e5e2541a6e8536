import { captureLine, serialCaptureLine } from './capture.ts';

/** Records what one scanner sends, until somebody saves it for support. In memory: it holds barcodes. */
interface Recorder {
  start(id: string, header: string): void;
  report(id: string, report: Uint8Array, atMs: number): void;
  bytes(id: string, bytes: Uint8Array, atMs: number): void;
  state(): { readonly id: string; readonly lines: number } | null;
  file(): { readonly name: string; readonly text: string } | null;
  drop(): void;
}

/** An hour of steady scanning; beyond it nothing is added. */
const MOST_LINES = 10_000;

interface Recording {
  readonly id: string;
  readonly lines: string[];
  /** Of the first line; the others count from it. */
  startedAtMs: number | null;
}

export function createRecorder(now: () => number, onChange: () => void): Recorder {
  let recording: Recording | null = null;

  /** `gatehouse-scanner-hid-0c2e-0b61-20261121-194203.jsonl` */
  function nameOf(id: string): string {
    const moment = new Date(now()).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
    return `gatehouse-scanner-${id.replaceAll(/[^\w]+/gu, '-')}-${moment}.jsonl`;
  }

  function add(id: string, atMs: number, lineOf: (sinceStartMs: number) => string): void {
    if (recording === null || recording.id !== id || recording.lines.length > MOST_LINES) return;
    recording.startedAtMs ??= atMs;
    recording.lines.push(lineOf(Math.round((atMs - recording.startedAtMs) * 10) / 10));
    onChange();
  }

  return {
    start(id, header) {
      recording = { id, lines: [header], startedAtMs: null };
      onChange();
    },
    report: (id, report, atMs) => add(id, atMs, (since) => captureLine(report, since)),
    bytes: (id, bytes, atMs) => add(id, atMs, (since) => serialCaptureLine(bytes, since)),
    state: () => (recording === null ? null : { id: recording.id, lines: recording.lines.length - 1 }),
    file: () => (recording === null ? null : { name: nameOf(recording.id), text: `${recording.lines.join('\n')}\n` }),
    drop() {
      recording = null;
      onChange();
    },
  };
}
