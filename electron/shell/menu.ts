import type { MenuItemConstructorOptions } from 'electron';

/**
 * On macOS the keys for copying and pasting are the menu's: without one nobody pastes a token. It has nothing that reloads, zooms,
 * or opens developer tools; quitting asks, as the window's cross does. Elsewhere there is none.
 */
export function menuOf(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [
    { role: 'appMenu', submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'quit' }] },
    {
      role: 'editMenu',
      submenu: (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role })),
    },
  ];
}
