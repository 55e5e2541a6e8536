import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autostartFile, createAutoStart } from '../../electron/shell/auto-start.ts';
import { temporaryFolder } from '../station/support.ts';

interface Given {
  readonly platform?: NodeJS.Platform;
  readonly isPackaged?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly program?: string;
  /** The system says yes and does nothing. */
  readonly deaf?: boolean;
}

function computer({
  platform = 'linux',
  isPackaged = true,
  env = {},
  program = '/opt/Gatehouse/gatehouse',
  deaf = false,
}: Given = {}) {
  const home = temporaryFolder();
  let openAtLogin = false;
  const asked: boolean[] = [];
  const warned: string[] = [];
  const autoStart = createAutoStart({
    app: {
      isPackaged,
      getPath: (name) => (name === 'home' ? home : program),
      setLoginItemSettings({ openAtLogin: on = false }) {
        asked.push(on);
        if (!deaf) openAtLogin = on;
      },
      // Nothing else of it is looked at.
      getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
    },
    platform,
    env,
    log: { info: () => {}, warn: (text) => void warned.push(text) },
  });
  const file = join(home, '.config/autostart/gatehouse.desktop');
  return { autoStart, asked, warned, file, home };
}

const done = { ok: true, value: null };
const refused = { ok: false, problem: { code: 'auto_start_refused' } };

describe('on Linux', () => {
  it('writes a file of the desktop, and takes it away', () => {
    const { autoStart, file } = computer();
    expect(autoStart.set(true)).toEqual(done);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Gatehouse/gatehouse"');
    expect(autoStart.set(false)).toEqual(done);
    expect(existsSync(file)).toBe(false);
    expect(autoStart.set(false)).toEqual(done);
  });

  it('an AppImage is started from its file', () => {
    const env = { APPIMAGE: '/home/door/Gatehouse.AppImage', APPDIR: '/tmp/.mount' };
    const { autoStart, file } = computer({ env, program: '/tmp/.mount/gatehouse' });
    autoStart.follow(true);
    expect(readFileSync(file, 'utf8')).toContain('Exec="/home/door/Gatehouse.AppImage"');
    const another = computer({ env });
    another.autoStart.follow(true);
    expect(readFileSync(another.file, 'utf8')).toContain('Exec="/opt/Gatehouse/gatehouse"');
  });

  it('says where that cannot be written', () => {
    const { autoStart, home } = computer();
    writeFileSync(join(home, '.config'), 'no folder');
    expect(autoStart.set(true)).toMatchObject(refused);
  });

  it.each([
    [{}, '/home/door/.config/autostart/gatehouse.desktop'],
    [{ XDG_CONFIG_HOME: '/etc/door' }, '/etc/door/autostart/gatehouse.desktop'],
    [{ XDG_CONFIG_HOME: 'relative' }, '/home/door/.config/autostart/gatehouse.desktop'],
  ])('its place with %j', (env, place) => {
    expect(autostartFile(env, '/home/door')).toBe(place);
  });
});

describe.each(['win32', 'darwin'] as const)('on %s', (platform) => {
  it('the system is asked', () => {
    const { autoStart, asked } = computer({ platform });
    expect([autoStart.set(true), autoStart.set(false)]).toEqual([done, done]);
    expect(asked).toEqual([true, false]);
  });

  it('and believed only where it has done it', () => {
    const { autoStart } = computer({ platform, deaf: true });
    expect(autoStart.set(true)).toMatchObject(refused);
  });
});

it('a program that is not installed can only be told that it cannot', () => {
  const { autoStart, asked, file } = computer({ isPackaged: false });
  expect([autoStart.set(true), autoStart.set(false)]).toEqual([refused, done]);
  expect([asked, existsSync(file)]).toEqual([[], false]);
});

it('what the settings say holds, tried once; what is not ours is left alone', () => {
  const { autoStart, file } = computer();
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'of somebody else');
  autoStart.follow(false);
  expect(readFileSync(file, 'utf8')).toBe('of somebody else');
  autoStart.follow(true);
  autoStart.follow(false);
  expect(existsSync(file)).toBe(false);

  const refusing = computer({ isPackaged: false });
  for (let time = 0; time < 3; time += 1) refusing.autoStart.follow(true);
  expect(refusing.warned).toHaveLength(1);
});
