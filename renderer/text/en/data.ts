import { formats } from '../format.ts';
import { count } from '../words.ts';

/** The dialog about what is kept on this computer. */
export const data = {
  close: 'Close',
  loading: 'One moment',

  unsent: {
    title: 'Not sent yet',
    none: 'All scans are sent.',
    some: (n: number, since: string): string =>
      `${count(n, 'scan waits', 'scans wait')}, the oldest from ${since}. They are safe on this computer and are sent in order, by themselves.`,
  },

  rejected: {
    title: 'Rejected by vivenu',
    none: 'vivenu has refused no scan.',
    some: (n: number): string =>
      `${count(n, 'scan', 'scans')} that vivenu refuses. Who was let in stays in: only the record at vivenu is missing. Tell the organiser what stands here.`,
    first: (shown: number, n: number): string =>
      `The first ${formats.number(shown)} of ${formats.number(n)}; all of them are in the saved scan log.`,
    list: 'Rejected scans',
    columns: { at: 'Time', barcode: 'Barcode', said: 'What vivenu says' },
    silent: 'No reason given',
    sendAgain: 'Send all again',
    queued: 'They are sent once more. What vivenu refuses again comes back to this list.',
  },

  log: {
    title: 'Scan log',
    lead: 'Every scan of this computer, for a spreadsheet (CSV) and for a program (JSON lines). It has the barcodes and your notes: keep it as safe as a guest list.',
    save: 'Save scan log',
    diagnostics: 'Save diagnostics',
    diagnosticsLead: 'Diagnostics say how the station is doing. They have no token, no names and no barcodes.',
    saved: 'Saved on this computer:',
    writing: 'Writing the scan log',
  },

  doorList: {
    title: 'Door list on paper',
    lead: 'All tickets by name, with a box to tick: for the evening on which everything else fails. Print it before the doors open, and keep it as safe as a guest list.',
    save: 'Save door list (PDF)',
    drawing: 'Drawing the door list',
    saved: 'Saved on this computer. Open it to print it:',
  },

  backup: {
    title: 'Backup',
    lead: 'A copy of the scan log goes to a folder of your choice while you scan, best on another disk or a stick.',
    none: 'No backup is made.',
    folder: 'Folder',
    last: 'Last copy',
    waiting: 'None since the start: the first one is on its way.',
    choose: 'Choose folder',
    chooseAnother: 'Choose another folder',
    stop: 'Stop',
  },

  events: {
    title: 'Events on this computer',
    none: 'Nothing is kept of any event.',
    tickets: (n: number): string => count(n, 'ticket', 'tickets'),
    scans: (n: number): string => count(n, 'scan', 'scans'),
    unsent: (n: number): string => `${formats.number(n)} unsent`,
    rejected: (n: number): string => `${formats.number(n)} rejected`,
    delete: 'Delete…',
    deleteOf: (name: string): string => `Delete ${name} from this computer`,
    keptBecause: (n: number): string => `${count(n, 'scan is', 'scans are')} not sent yet, so nothing is deleted.`,
  },

  purge: {
    title: 'Delete this event from this computer?',
    goes: 'What goes',
    tickets: (n: number): string =>
      n === 0
        ? 'Who is inside, and the numbers at the door'
        : `${count(n, 'ticket', 'tickets')} with the names on them, who is inside, and the numbers at the door`,
    scans: (n: number): string => `Barcode, ticket and note of ${count(n, 'scan', 'scans')}`,
    oneOfSeveral: 'The event itself, at this door: scanning goes on with the others',
    theOnlyOne: 'The event itself, at this door: scanning ends until somebody chooses an event',
    stays: 'What stays',
    server: 'The scans that vivenu has received',
    log: 'Number, time and result of each scan, so that the scan log stays whole',
    files: 'Backups and saved files: delete them yourself where they lie',
    rejected: (n: number): string =>
      `${count(n, 'rejected scan has', 'rejected scans have')} never reached vivenu and would be gone for good. Save the scan log first.`,
    cancel: 'Keep',
    confirm: 'Delete',
  },
};
