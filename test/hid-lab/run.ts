import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from './cpio.ts';
import { guestFiles, guestFolders, kernelOf } from './image.ts';
import { judge } from './judge.ts';
import { CannotRun, EMULATOR, ensurePrograms, unpackPackages } from './machine.ts';

/**
 * `npm run test:hid-lab`: boots Debian's kernel in an emulator, where the `uhid` module makes scanners out of descriptors, and lets
 * the project's own scanner code read them through the real node-hid. Where that cannot be, it says why and does not fail, except
 * with GATEHOUSE_HID_LAB=required, as in CI.
 */

const LIMIT_MS = 240_000;

// Software emulation: /dev/kvm is rare on CI machines, and may hang where it is. `-cpu max` has what Node asks for.
const MACHINE = [
  '-M pc -accel tcg,thread=multi -cpu max -smp 2 -m 1024',
  '-nodefaults -no-user-config -display none -serial stdio -no-reboot',
].flatMap((options) => options.split(' '));
// Of the kernel's own lines only a panic's, so that they do not mix with the tests'; it ends the emulator (-no-reboot above).
const KERNEL_OPTIONS = 'console=ttyS0 loglevel=1 panic=-1 mitigations=off';

function say(sentence: string): void {
  console.log(sentence);
}

/** What the guest printed on its serial line. */
function boot(kernel: string, initrd: string): Promise<{ readonly log: string; readonly timedOut: boolean }> {
  const options = [...MACHINE, '-kernel', kernel, '-initrd', initrd, '-append', KERNEL_OPTIONS];
  const guest = spawn(EMULATOR, options, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const pieces: Buffer[] = [];
  guest.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const { promise, resolve, reject } = Promise.withResolvers<{ log: string; timedOut: boolean }>();
  guest.once('error', reject);
  guest.once('close', (_code, signal) =>
    resolve({ log: Buffer.concat(pieces).toString().replaceAll('\r', ''), timedOut: signal === 'SIGKILL' }),
  );
  return promise;
}

async function runLab(): Promise<boolean> {
  ensurePrograms(say);
  const folder = unpackPackages(say);
  try {
    const initrd = join(folder, 'initrd');
    writeFileSync(initrd, archive(await guestFiles(folder), guestFolders));
    const { log, timedOut } = await boot(kernelOf(folder), initrd);
    const { passed, sentence } = judge(log, timedOut);
    say(log.trimEnd());
    say(passed ? sentence : `FAILED: ${sentence}`);
    return passed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  process.exitCode = (await runLab()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  const isRequired = process.env['GATEHOUSE_HID_LAB'] === 'required';
  say(`The HID lab is ${isRequired ? 'required, and cannot run' : 'skipped'}: ${error.message}.`);
  process.exitCode = isRequired ? 1 : 0;
}
