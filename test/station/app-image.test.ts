import { expect, test } from 'vitest';
import { appImageOf } from '../../electron/station/app-image.ts';

const image = '/home/door/Gatehouse.AppImage';
const mounted = '/tmp/.mount_GateXy';
const program = `${mounted}/gatehouse`;

test.each([
  ['its own', image, mounted, program, image],
  ['its own, mounted with a slash at the end', image, `${mounted}/`, program, image],
  ['a terminal’s, from which an installed one was started', image, mounted, '/opt/Gatehouse/gatehouse', null],
  ['of a folder whose name only begins like it', image, mounted, `${mounted}z/gatehouse`, null],
  ['of a way out of the folder', image, mounted, `${mounted}/../gatehouse`, null],
  ['none', undefined, undefined, program, null],
  ['no folder', image, undefined, program, null],
  ['no file', undefined, mounted, program, null],
  ['empty', '', '', program, null],
  ['everything is in its folder', image, '/', program, null],
  ['relative', 'Gatehouse.AppImage', mounted, program, null],
  ['a relative folder', image, 'mount', 'mount/gatehouse', null],
])('the AppImage of a program: %s', (_what, APPIMAGE, APPDIR, executable, expected) => {
  expect(appImageOf({ APPIMAGE, APPDIR }, executable)).toBe(expected);
});
