import { expect, it } from 'vitest';
import { desktopEntry } from '../../electron/station/desktop-entry.ts';

it.each([
  ['/opt/Gatehouse/gatehouse', '"/opt/Gatehouse/gatehouse"'],
  ['/home/door/My Apps/Gatehouse 1.AppImage', '"/home/door/My Apps/Gatehouse 1.AppImage"'],
  // The examples of the specification: \\$ is a dollar sign, \\\\ a backslash.
  ['/opt/$HOME/x', String.raw`"/opt/\\$HOME/x"`],
  ['/opt/a\\b', String.raw`"/opt/a\\\\b"`],
  ['/opt/"quoted" `run`', String.raw`"/opt/\\"quoted\\" \\`.concat('`run\\\\`"')],
  ['/opt/100%f', '"/opt/100%%f"'],
  ['/opt/two\nExec=evil', String.raw`"/opt/two\nExec=evil"`],
])('starts %j', (program, exec) => {
  expect(desktopEntry('Gatehouse', program).split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Gatehouse',
    `Exec=${exec}`,
    'Terminal=false',
    '',
  ]);
});
