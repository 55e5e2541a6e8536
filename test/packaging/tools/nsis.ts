import { chmodSync, cpSync, globSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeAll } from '../stand-in/write-all.ts';
import { emptyDll } from './dll.ts';

/**
 * What electron-builder fetches to make a Windows installer, made of Debian's nsis: makensis is real and compiles the real script. The
 * plugins that Debian has not are libraries without code, the packed app in it is a line of text, and nothing of it can be installed.
 */

const templates = join(
  dirname(
    createRequire(createRequire(import.meta.url).resolve('electron-builder')).resolve('app-builder-lib/package.json'),
  ),
  'templates/nsis',
);

/** Plugins of electron-builder's own, with the names of their files. */
const plugins = ['Nsis7z', 'UAC', 'StdUtils', 'nsProcess', 'WinShell', 'SpiderBanner', 'inetc', 'nsisunz'];

/** Fills an empty folder; what electron-builder needs in its environment to take it from there. */
export function nsisTools(folder: string): Readonly<Record<string, string>> {
  const called = calledFunctions();
  writeAll(folder, {
    ...Object.fromEntries(
      plugins.map((name) => [
        `resources/plugins/x86-unicode/${name}.dll`,
        emptyDll(`${name}.dll`, called.get(name) ?? []),
      ]),
    ),
    'nsis/elevate.exe': 'Stand-in\n',
    'nsis/linux/.keep': '',
    'bin/7za': archiver,
    'bin/wine': wine,
  });
  cpSync('/usr/share/nsis', join(folder, 'nsis'), { recursive: true, dereference: true });
  symlinkSync('/usr/bin/makensis', join(folder, 'nsis/linux/makensis'));
  for (const name of ['7za', 'wine']) chmodSync(join(folder, 'bin', name), 0o755);
  return {
    ELECTRON_BUILDER_NSIS_DIR: join(folder, 'nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: join(folder, 'bin/7za'),
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
  };
}

/** `Plugin::function` in electron-builder's scripts: the functions that a plugin has to have for makensis to take the call. */
function calledFunctions(): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, Set<string>>();
  for (const file of globSync('**/*.{nsh,nsi}', { cwd: templates })) {
    for (const [, plugin = '', name = ''] of readFileSync(join(templates, file), 'utf8').matchAll(/\b(\w+)::(\w+)/gu)) {
      called.set(plugin, (called.get(plugin) ?? new Set()).add(name));
    }
  }
  return new Map([...called].map(([plugin, names]) => [plugin, [...names].toSorted()]));
}

/** `7za a … <archive> <what>` leaves an archive behind. */
const archiver = `#!/bin/sh
for argument in "$@"; do case $argument in *.7z) echo "Stand-in" > "$argument" ;; esac; done
`;

/** electron-builder starts the installer of the first pass for one thing: it writes the uninstaller. */
const wine = `#!/bin/sh
case $1 in --version) echo wine-11.0 ;; *) cp "$1" "\${1%exe}__uninstaller.exe" ;; esac
`;
