import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of printers and what they print. Scanning never waits for any of it. */
export const printingWordings = {
  printer_offline: {
    title: 'The printer cannot be reached',
    advice: 'Scanning goes on, and prints wait. Check that it is switched on and its cable is plugged in.',
  },
  printer_refused: {
    title: 'The printer cannot be opened',
    advice:
      'Scanning goes on, and prints wait. Close other programs that use it; on Linux your account has to be in the group lp or dialout.',
  },
  printer_silent: {
    title: 'The printer does not answer',
    advice: 'Scanning goes on, and prints wait. Look at the printer: paper, cover, lights. Switch it off and on again.',
  },
  printer_mute: {
    title: 'This printer cannot say how it is',
    advice: 'Prints are sent to it all the same. Have an eye on it: paper and cover show only there.',
  },
  paper_out: {
    title: 'The paper is out',
    advice: 'Scanning goes on. Put in a new roll and close the cover: the prints that wait then come out.',
  },
  paper_low: { title: 'The paper is nearly out', advice: 'It still prints. Have a new roll ready.' },
  cover_open: {
    title: 'The cover of the printer is open',
    advice: 'Scanning goes on. Close the cover: the prints that wait then come out.',
  },
  head_open: {
    title: 'The print head is open',
    advice: 'Scanning goes on. Close it until it clicks: the prints that wait then come out.',
  },
  ribbon_out: {
    title: 'The ribbon is out',
    advice: 'Scanning goes on. Put in a new ribbon, or set the printer to direct thermal where it needs none.',
  },
  printer_paused: {
    title: 'The printer is paused',
    advice:
      'Scanning goes on. Press its pause or feed button, or resume its queue: the prints that wait then come out.',
  },
  printer_error: {
    title: 'The printer has a fault',
    advice: 'Scanning goes on, and prints wait. Look for jammed paper, then switch it off and on again.',
  },
  printer_removed: {
    title: 'The printer was taken out of the settings',
    advice: 'Nothing came out. Choose a printer, then print it again from the list.',
  },
  print_interrupted: {
    title: 'The station ended while this was being printed',
    advice: 'It may have come out. Look at the printer before you print it again.',
  },
  print_cut_off: {
    title: 'The connection to the printer broke in the middle',
    advice: 'It may have come out, or half of it. Look at the printer before you print it again.',
  },
  print_unconfirmed: {
    title: 'The printer took it and never said that it came out',
    advice: 'Look at the printer before you print it again.',
  },
  print_too_late: {
    title: 'It waited too long for the printer',
    advice: 'Nothing came out, so that it does not surprise anybody now. Print it again when the guest is here.',
  },
  print_failed: {
    title: 'It could not be printed',
    advice: 'Nothing came out. Try a test print; if it fails, too, choose another template or printer.',
  },
  print_undone: { title: 'The scan was taken back', advice: 'Nothing came out, and nothing needs to be done.' },
  print_again: { title: 'It was printed again', advice: 'Nothing needs to be done: look at the newer print.' },
  print_unwanted: { title: 'Somebody cancelled it', advice: 'Nothing came out. It can be printed again.' },
  template_missing: {
    title: 'There is no template of this name',
    advice: 'It prints nothing until there is one. Choose another template, or put its file back into the folder.',
  },
  template_invalid: {
    title: 'The file of the template has a mistake',
    advice:
      'It prints nothing until it is mended. Correct what is named above, or delete the file: the one that comes with the station then applies.',
  },
  template_unfit: {
    title: 'The template is for another kind of printer',
    advice: 'It prints nothing there. Receipts go to ESC/POS and Star printers, wristbands to ZPL printers.',
  },
  template_copy_failed: {
    title: 'The template could not be copied',
    advice: 'Nothing was changed. Make room on the disk, or check who may write to the folder named above.',
  },
  queue_unknown: {
    title: 'The print system does not know this queue',
    advice: 'Scanning goes on, and prints wait. Find the printer again in the list, or add it to this computer.',
  },
  spooler_unavailable: {
    title: 'The print system of this computer does not answer',
    advice: 'Scanning goes on, and prints wait. Start it again (CUPS, or the Print Spooler), or restart the computer.',
  },
  printers_unlisted: {
    title: 'The printers of this computer cannot be listed',
    advice: 'Printers that were set up before still print. A network printer can be added by its address.',
  },
  job_settled: {
    title: 'This print has been decided on already',
    advice: 'Nothing was changed. Look at the list again.',
  },
  nothing_to_print: {
    title: 'There is no scan to print this for',
    advice: 'Nothing came out. Only an admitted ticket can be printed; scan it first.',
  },
  printing_invalid: {
    title: 'The file of the printers has a mistake',
    advice: 'The station did not start. Correct what is named above, or start it without that file.',
  },
  no_printer: {
    title: 'No printer is chosen for this',
    advice: 'Nothing came out. Choose one under Printers.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
