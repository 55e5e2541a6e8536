import { dialog, type BrowserWindow } from 'electron';

/** The folder that somebody chooses; null where they change their mind. */
export async function askForFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
