import { dialog } from 'electron';
import type { Language } from '#shared/language.ts';
import { closingWords } from '#shared/text/closing.ts';
import { outsideWords } from '#shared/text/outside.ts';

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

/** Says that the window's page does not come back; whether the program is to start again. */
export async function askToStartAgain(language: Language): Promise<boolean> {
  const { lostTitle, lostLead, wait, startAgain } = outsideWords(language);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: lostTitle,
    detail: lostLead,
    buttons: [wait, startAgain],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
