import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../electron/station/sandbox/sandbox.ts';

/** What a test sets up; it is taken away again when the test ends, the newest first. */
export interface Stage {
  onEnd(undo: () => unknown): void;
  /** An empty folder. */
  folder(): string;
  sandbox(options?: SandboxOptions): Promise<Sandbox>;
  /** A part of the test with things of its own, which go at its end. */
  part<T>(work: (stage: Stage) => Promise<T>): Promise<T>;
}

/** Takes Vitest's own context: of tests that run side by side, nothing else tells which one calls. */
export function createStage({ onTestFinished }: TestContext): Stage {
  const { stage, end } = openStage();
  onTestFinished(end);
  return stage;
}

function openStage(): { readonly stage: Stage; readonly end: () => Promise<void> } {
  const undoings: (() => unknown)[] = [];
  const onEnd = (undo: () => unknown): void => void undoings.push(undo);
  const stage: Stage = {
    onEnd,
    folder() {
      const outer = mkdtempSync(join(tmpdir(), 'gatehouse-faults-'));
      onEnd(() => rmSync(outer, { recursive: true, force: true }));
      // A station writes a mark beside its folder too.
      const folder = join(outer, 'folder');
      mkdirSync(folder);
      return folder;
    },
    async sandbox(options = {}) {
      const sandbox = await startSandbox({ tickets: 300, ...options });
      onEnd(sandbox.close);
      return sandbox;
    },
    async part(work) {
      const inner = openStage();
      // Also where the test's time is up in the middle of it.
      onEnd(inner.end);
      try {
        return await work(inner.stage);
      } finally {
        await inner.end();
      }
    },
  };
  return {
    stage,
    async end() {
      for (let undo = undoings.pop(); undo !== undefined; undo = undoings.pop()) await undo();
    },
  };
}
