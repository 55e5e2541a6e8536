import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';

export const program = resolve(import.meta.dirname, '../../../electron/headless.ts');

interface Headless {
  readonly process: ChildProcessWithoutNullStreams;
  /** Writes lines without waiting for their answers. */
  send(...lines: string[]): void;
  /** The next line on stdout, parsed. */
  answer(): Promise<Record<string, unknown>>;
  ask(line: string): Promise<Record<string, unknown>>;
  /** Ends the input and returns what is left on stdout, stderr and the exit code. */
  end(): Promise<{
    readonly answers: Record<string, unknown>[];
    readonly stderr: string;
    readonly code: number | null;
  }>;
}

/** A real process, as a user or a judge would start it. */
export function headless(
  sandbox: Sandbox,
  data: string,
  given: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
): Headless {
  const args = {
    server: sandbox.url,
    token: sandbox.demo.token,
    event: sandbox.demo.eventId,
    data,
    'drain-seconds': '20',
    ...given,
  };
  const child = spawn(process.execPath, [
    program,
    ...Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
    ...more,
  ]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`the station ended: ${stderr}`);
    return JSON.parse(value) as Record<string, unknown>;
  };
  const send = (...texts: string[]): void => void child.stdin.write(texts.map((text) => `${text}\n`).join(''));
  return {
    process: child,
    send,
    answer,
    ask(line) {
      send(line);
      return answer();
    },
    async end() {
      child.stdin.end();
      const answers: Record<string, unknown>[] = [];
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
        answers.push(JSON.parse(next.value) as Record<string, unknown>);
      }
      const [code] = (await exit) as [number | null];
      return { answers, stderr, code };
    },
  };
}

export const barcodeOf = (sandbox: Sandbox, label: RegExp): string => {
  const found = sandbox.demo.barcodes.find((each) => label.test(each.label));
  if (found === undefined) throw new Error(`no demo barcode like ${String(label)}`);
  return found.barcode;
};

export const received = (sandbox: Sandbox): unknown[] =>
  sandbox.control.scans().rows.map(({ barcode, type, direction }) => [barcode, type, direction]);
