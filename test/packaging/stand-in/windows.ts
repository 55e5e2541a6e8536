import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fuseWire } from './fuse-wire.ts';
import { writeAll } from './write-all.ts';

/**
 * Electron's folder for Windows. electron-builder rewrites the resources of `electron.exe`, so that has to be a real program: the
 * smallest one that makensis (Debian: nsis) makes. It cannot do anything.
 */
export function makeWindows(folder: string, version: string): void {
  writeAll(folder, {
    'locales/en-US.pak': '',
    LICENSE: 'Stand-in for the licence of Electron.\n',
    'LICENSES.chromium.html': 'Stand-in for the licences of Chromium.\n',
    'ffmpeg.dll': '',
    'icudtl.dat': '',
    'resources.pak': '',
    version,
    'electron.nsi': script,
  });
  const source = join(folder, 'electron.nsi');
  const { status, stdout, stderr, error } = spawnSync('makensis', ['-V2', source], { encoding: 'utf8' });
  if (error) throw new Error('makensis is needed to pack for Windows (Debian: apt-get install nsis)', { cause: error });
  if (status !== 0) throw new Error(`makensis: ${stdout}${stderr}`);
  rmSync(source);
  appendFileSync(join(folder, 'electron.exe'), fuseWire);
}

const script = `Unicode true
Name "Stand-in"
OutFile "electron.exe"
VIProductVersion "1.0.0.0"
VIAddVersionKey ProductName "Stand-in"
VIAddVersionKey FileVersion "1.0.0.0"
VIAddVersionKey FileDescription "Stand-in"
VIAddVersionKey LegalCopyright "None"
Section
SectionEnd
`;
