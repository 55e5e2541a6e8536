import { dialog } from 'electron';
import type { Language } from '#shared/language.ts';
import { closingWords } from '#shared/text/closing.ts';

/** Asks in a dialog of the system whether to close with unsent scans. */
export async function askOutside(unsent: number, language: Language): Promise<boolean> {
  const { title, lead, stay, closeAnyway } = closingWords(unsent, language);
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: title,
    detail: lead,
    buttons: [stay, closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
