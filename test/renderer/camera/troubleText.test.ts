import { expect, test } from 'vitest';
import type { CameraTrouble } from '../../../renderer/camera/runCamera.ts';
import { troubleText } from '../../../renderer/camera/troubleText.ts';

/** As Chromium calls itself, shortened to what differs. */
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36';
const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36';

test.for<CameraTrouble>(['denied', 'none', 'busy', 'unplugged', 'failed', 'unreadable'])(
  '%s: what happened, what still works, what to do',
  (trouble) => {
    for (const system of [windows, mac, linux]) {
      const { title, advice } = troubleText(trouble, system);
      expect(title).toMatch(/\.$/u);
      const [works, ...toDo] = advice.split(/(?<=\.) /u);
      expect(works).toBe('Scanners and typing still work.');
      expect(toDo.join(' ')).toMatch(/[a-z].*\.$/u);
    }
  },
);

test('the settings are named as the system names them', () => {
  expect(troubleText('denied', windows).advice).toContain('Privacy & security, Camera');
  expect(troubleText('denied', windows).advice).toContain('desktop apps');
  expect(troubleText('denied', mac).advice).toContain('System Settings, Privacy & Security, Camera');
  expect(troubleText('denied', linux).advice).not.toContain('Settings');
});
