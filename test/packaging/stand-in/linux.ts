import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../electron-host/machine.ts';
import { fuseWire } from './fuse-wire.ts';
import { writeAll } from './write-all.ts';

const hostFolder = join(projectFolder, 'test/electron-host');

/**
 * Electron's folder for Linux, with the preview host and a Node of its own in it: what is packed with it starts from its package alone,
 * and needs nothing of the computer but a Chromium.
 */
export function makeLinux(folder: string, version: string): void {
  writeAll(folder, {
    'locales/en-US.pak': '',
    LICENSE: 'Stand-in for the licence of Electron.\n',
    'LICENSES.chromium.html': 'Stand-in for the licences of Chromium.\n',
    'chrome-sandbox': '',
    'icudtl.dat': '',
    'resources.pak': '',
    version,
  });
  const host = join(folder, 'preview-host');
  mkdirSync(host);
  for (const name of readdirSync(hostFolder)) {
    if (/(?<!\.test)\.ts$/u.test(name) && !/^(?:start|fixture|real-electron)\.ts$/u.test(name)) {
      copyFileSync(join(hostFolder, name), join(host, name));
    }
  }
  cpSync(join(hostFolder, 'page'), join(host, 'page'), { recursive: true });
  writeFileSync(join(host, 'package.json'), '{ "type": "module" }\n');
  copyFileSync(process.execPath, join(host, 'node'));
  const launcher = Buffer.from(`${program}\n`);
  writeFileSync(join(folder, 'electron'), Buffer.concat([launcher, fuseWire]));
  for (const name of ['electron', 'chrome-sandbox', 'preview-host/node']) chmodSync(join(folder, name), 0o755);
}

/** The fuses are the file's last nine characters. What each of them means is Electron's, as far as there is a counterpart. */
const program = String.raw`#!/bin/sh
program=$(readlink -f "$0")
here=$(dirname "$program")/preview-host
fuses=$(tail -c 9 "$program")
fuse() { [ "$(printf %s "$fuses" | cut -c "$1")" = 1 ]; }
# runAsNode
if fuse 1 && [ -n "$ELECTRON_RUN_AS_NODE" ]; then exec "$here/node" "$@"; fi
# enableNodeOptionsEnvironmentVariable
fuse 3 || unset NODE_OPTIONS NODE_EXTRA_CA_CERTS
# enableNodeCliInspectArguments
inspect=--disable-sigusr1
if fuse 4; then
  inspect=
  for argument in "$@"; do
    case $argument in --inspect | --inspect=* | --inspect-brk | --inspect-brk=*) inspect=$argument ;; esac
  done
fi
GATEHOUSE_HOST_PROGRAM=$program exec "$here/node" $inspect "$here/main.ts" "$@"
exit`;
