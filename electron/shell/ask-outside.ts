import { dialog } from 'electron';
import { closeAnywayWord, closingWords, stayWord } from '#shared/text/closing.ts';

/** Asks in a dialog of the system whether to close with unsent scans. */
export async function askOutside(unsent: number): Promise<boolean> {
  const { title, lead } = closingWords(unsent);
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: title,
    detail: lead,
    buttons: [stayWord, closeAnywayWord],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
