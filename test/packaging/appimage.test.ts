import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';
import { runBuilder } from './builder.ts';
import { writeAll } from './stand-in/write-all.ts';

/** What electron-builder lays out for an AppImage. The file itself is made by tools that it fetches; here they only keep the folder. */

const linux = process.platform === 'linux';

test.runIf(linux)(
  'an AppImage has its menu entry, its icons, the program, and starts it with its sandbox',
  ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-appimage-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const tools = join(folder, 'tools');
    writeAll(folder, {
      'app/gatehouse': '#!/bin/sh\n',
      'app/resources/70-gatehouse-scanners.rules': '',
      'tools/mksquashfs': `#!/bin/sh\ncp -R "$1" "${folder}/laid-out"\n: > "$2"\n`,
      'tools/desktop-file-validate': '',
      'tools/runtimes/runtime-x64': 'Stand-in\n',
      'tools/lib/x64/.keep': '',
    });
    chmodSync(join(tools, 'mksquashfs'), 0o755);
    const { status, stdout, stderr } = runBuilder(
      [
        '--linux',
        'AppImage',
        '--x64',
        `--prepackaged=${join(folder, 'app')}`,
        `-c.directories.output=${join(folder, 'made')}`,
      ],
      { APPIMAGE_TOOLS_PATH: tools },
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
    expect(readdirSync(join(folder, 'made'))).toContain(`Gatehouse-${version}-linux-x86_64.AppImage`);

    const laidOut = join(folder, 'laid-out');
    const entry = readFileSync(join(laidOut, 'gatehouse.desktop'), 'utf8').split('\n');
    expect(entry).toEqual(expect.arrayContaining(['Name=Gatehouse', 'Exec=AppRun %U', 'StartupWMClass=gatehouse']));
    const icons = readdirSync(join(laidOut, 'usr/share/icons/hicolor'));
    expect(icons).toEqual(expect.arrayContaining(['16x16', '48x48', '256x256', '1024x1024']));
    expect(readFileSync(join(laidOut, 'AppRun'), 'utf8')).toContain('BIN="$APPDIR/gatehouse"');
  },
  120_000,
);
