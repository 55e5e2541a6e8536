import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Stage } from '../../../faults/stage.ts';

const SOCAT = 'socat';

/** Why there are no cables here; null where there are. */
export function noSocat(): string | null {
  if (process.platform === 'win32') return 'Windows has no pseudo terminals of this kind';
  const { error } = spawnSync(SOCAT, ['-V']);
  return error === undefined ? null : 'socat is not installed';
}

/** A serial cable of two real terminals: what is written at the scanner's end comes out at the station's. */
export interface Cable {
  /** What the station opens. */
  readonly path: string;
  send(text: string): void;
  /** The station's end is gone when this returns, before anything else happens in this process. */
  cut(): void;
  /** Both ends vanish. */
  pull(): Promise<void>;
  /** The ends are there again, at the same names. */
  plugIn(): Promise<void>;
}

export async function createCable(stage: Pick<Stage, 'folder' | 'onEnd'>): Promise<Cable> {
  const folder = stage.folder();
  const path = join(folder, 'station');
  const scannerEnd = join(folder, 'scanner');
  let pull: (() => Promise<void>) | null = null;
  let running: ChildProcess | null = null;
  let scanner = -1;

  const cable: Cable = {
    path,
    send: (text) => void writeSync(scanner, Buffer.from(text, 'latin1')),

    async plugIn() {
      const socat = spawn(SOCAT, ['-d', '-d', `pty,rawer,link=${path}`, `pty,rawer,link=${scannerEnd}`], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = once(socat, 'exit');
      running = socat;
      pull = async () => {
        closeSync(scanner);
        socat.kill('SIGKILL');
        await ended;
        rmSync(path, { force: true });
        rmSync(scannerEnd, { force: true });
        pull = null;
      };
      const said = createInterface({ input: socat.stderr });
      await new Promise<void>((resolve, reject) => {
        said.on('line', (line) => {
          if (line.includes('starting data transfer loop')) resolve();
        });
        said.on('close', () => reject(new Error('socat ended')));
      });
      scanner = openSync(scannerEnd, constants.O_RDWR | constants.O_NOCTTY);
    },

    cut() {
      running?.kill('SIGKILL');
      // The link stays, what it points to goes.
      while (existsSync(path));
    },

    async pull() {
      await pull?.();
    },
  };
  stage.onEnd(() => cable.pull());
  await cable.plugIn();
  return cable;
}
