import { expect, test } from 'vitest';
import { menuOf } from '../../electron/shell/menu.ts';

test('macOS has a menu for its keys of copying and pasting and nothing that harms; the others have none', () => {
  expect([menuOf('win32'), menuOf('linux')]).toEqual([null, null]);
  const entries = (menuOf('darwin') ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const roles = entries.flatMap(({ role }) => role ?? []);
  expect(roles).toEqual(['about', 'quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']);
});
