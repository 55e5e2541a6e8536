import { dialog, type BrowserWindow } from 'electron';
import type { FilePurpose } from '#shared/text/file-titles.ts';

export const extensionsOf: Record<FilePurpose, string[]> = { seats: ['csv'], setup: ['json'] };

/** The file that somebody chooses; null where they change their mind. */
export async function askForFile(window: BrowserWindow, title: string, extensions: string[]): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [{ name: extensions.map((each) => each.toUpperCase()).join(', '), extensions }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
