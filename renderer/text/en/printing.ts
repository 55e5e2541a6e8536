import type { AutoPrint, PrintLanguage, PrintRole, PrintState } from '#shared/printing.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { formats } from '../format.ts';
import { count } from '../words.ts';

const one = { wristband: 'Wristband', receipt: 'Receipt' } satisfies Record<PrintRole, string>;
const many = { wristband: 'Wristbands', receipt: 'Receipts' } satisfies Record<PrintRole, string>;
const inText = { wristband: 'wristband', receipt: 'receipt' } satisfies Record<PrintRole, string>;

/** What is the matter with a printer, for a line that is read from afar, and what to do, for the one below. */
interface Short {
  readonly is: string;
  readonly todo: string;
}

/** Printers and what they print: at the door, and where they are set up. */
export const printing = {
  loading: 'One moment',
  one,
  many,
  saved: 'Saved',
  nobody: 'a guest without a name',
  test: 'Test print',
  duplicate: 'says DUPLICATE',

  /** What a printer may have, in few words. The dialog has the long ones. */
  short: {
    printer_offline: { is: 'not reached', todo: 'Check cable and power.' },
    printer_refused: { is: 'not opened', todo: 'Close other programs that use it.' },
    printer_silent: { is: 'no answer', todo: 'Look at it: paper, cover, lights.' },
    printer_mute: { is: 'status unknown', todo: 'Have an eye on it.' },
    paper_out: { is: 'paper out', todo: 'Put in a new roll.' },
    paper_low: { is: 'paper low', todo: 'Have a new roll ready.' },
    cover_open: { is: 'cover open', todo: 'Close the cover.' },
    head_open: { is: 'head open', todo: 'Close the print head.' },
    ribbon_out: { is: 'ribbon out', todo: 'Put in a new ribbon.' },
    printer_paused: { is: 'paused', todo: 'Press its pause or feed button.' },
    printer_error: { is: 'fault', todo: 'Look for jammed paper.' },
    queue_unknown: { is: 'queue unknown', todo: 'Find it again under Printers.' },
    spooler_unavailable: { is: 'print system off', todo: 'Restart this computer.' },
  } satisfies Partial<Record<ProblemCode, Short>>,
  notReady: { is: 'not ready', todo: 'Look at the printer.' },

  /** Beside the verdict. */
  line: {
    waiting: (role: PrintRole): string => `${one[role]} waits`,
    waitingFor: (role: PrintRole, why: string): string => `${one[role]} waits: ${why}`,
    printing: (role: PrintRole): string => `${one[role]} is printing`,
    printed: (role: PrintRole): string => `${one[role]} printed`,
    unknown: (role: PrintRole): string => `${one[role]}: did it come out?`,
    look: 'Look at the printer.',
    failed: (role: PrintRole): string => `${one[role]} not printed`,
    cancelled: (role: PrintRole): string => `${one[role]} cancelled`,
  },

  chip: {
    fine: (n: number): string => (n === 1 ? 'Printer' : `${formats.number(n)} printers`),
    fineTitle: (n: number): string => (n === 1 ? 'The printer is ready' : `${formats.number(n)} printers are ready`),
    of: (what: string, is: string): string => `${what}: ${is}`,
    /** A printer that prints both. */
    both: 'Printer',
    unheard: 'not heard from yet',
    unheardTitle: 'The station has not heard from this printer yet',
    named: (name: string): string => `Printer: ${name}.`,
    ready: (name: string): string => `${name}: ready.`,
    waiting: (n: number): string => `${count(n, 'print waits', 'prints wait')} for it.`,
    undecided: (n: number): string => `${count(n, 'print', 'prints')} to check`,
    undecidedTitle: (n: number): string =>
      n === 1 ? 'Somebody has to look after a print' : `Somebody has to look after ${formats.number(n)} prints`,
    undecidedBody: 'Nobody knows whether they came out, or they did not. Scanning goes on. Decide on each of them.',
    show: 'Show printers',
  },

  /** A print on which a person has to decide. */
  decide: {
    title: 'To decide',
    lead: 'Look at the printer, then say what became of each. Scanning goes on meanwhile.',
    unknown: {
      wristband: ['Did the wristband of ', ' come out?'],
      receipt: ['Did the receipt of ', ' come out?'],
    } satisfies Record<PrintRole, readonly [string, string]>,
    failed: {
      wristband: ['The wristband of ', ' did not come out'],
      receipt: ['The receipt of ', ' did not come out'],
    } satisfies Record<PrintRole, readonly [string, string]>,
    unknownTest: 'Did the test print come out?',
    failedTest: 'The test print did not come out',
    because: (title: string): string => `${title}.`,
    asDuplicate: 'Printed again, it says DUPLICATE.',
    cameOut: 'It came out',
    again: 'Print again',
    drop: 'Not needed',
    dropAll: 'None of these is needed',
    of: (action: string, question: string): string => `${action}: ${question}`,
  },

  /** For one scan of the list. */
  scan: {
    open: (who: string): string => `Print: ${who}`,
    title: 'Print for this guest',
    lead: 'What is printed once more says DUPLICATE, so that it cannot be used twice.',
    print: (role: PrintRole): string => `Print ${inText[role]}`,
    again: (role: PrintRole): string => `Print ${inText[role]} again`,
    never: 'Not printed yet',
    cancel: 'Cancel',
    onItsWay: 'On its way to the printer',
  },

  jobs: {
    title: 'Last prints',
    none: 'Nothing was printed yet. What the station prints appears here.',
    states: {
      waiting: 'Waiting',
      printing: 'Printing',
      printed: 'Printed',
      unknown: 'Did it come out?',
      failed: 'Not printed',
      cancelled: 'Cancelled',
    } satisfies Record<PrintState, string>,
    cancel: 'Cancel',
    cancelOf: (what: string): string => `Cancel: ${what}`,
    again: 'Print again',
    againOf: (what: string): string => `Print again: ${what}`,
  },

  role: {
    lead: {
      wristband: 'For who comes in. A wristband is printed as soon as the ticket is admitted.',
      receipt: 'A slip for the guest, with what was scanned and when.',
    } satisfies Record<PrintRole, string>,
    printer: 'Printer',
    noPrinter: 'None',
    lost: 'A printer that is gone',
    off: {
      wristband: 'No printer is chosen, so no wristbands are printed.',
      receipt: 'No printer is chosen, so no receipts are printed.',
    } satisfies Record<PrintRole, string>,
    template: 'Template',
    own: (title: string): string => `${title} (your own)`,
    broken: (title: string): string => `${title} (has a mistake)`,
    unfit: (title: string): string => `${title} (for another kind of printer)`,
    missing: (name: string): string => `${name} (missing)`,
    auto: 'Print by itself',
    autos: {
      always: 'Each entry',
      firstEntry: 'First entry only',
      never: 'Never',
    } satisfies Record<AutoPrint, string>,
    autoHints: {
      always: 'Each admission prints one, also after the guest was out.',
      firstEntry: 'Each ticket gets one. Later ones are printed from the list of scans.',
      never: 'Nothing is printed by itself, only from the list of scans.',
    } satisfies Record<AutoPrint, string>,
    preview: 'Preview',
    previewOf: (role: PrintRole): string => `Preview of ${inText[role]}`,
    test: 'Test print',
    testOf: (role: PrintRole): string => `Test print: ${inText[role]}`,
    tested: 'On its way. Look at the printer and at the last prints.',
    of: (what: string, role: PrintRole): string => `${what}, ${many[role].toLowerCase()}`,
    rules: 'By ticket type',
    rulesCount: (n: number): string => (n === 0 ? 'all the same' : count(n, 'differs', 'differ')),
    rulesLead: 'What is set here holds for one ticket type, instead of what is set above.',
    noTypes: 'The ticket types appear here when the tickets are loaded.',
    asAbove: 'As above',
    unknownType: 'no ticket type of the open events',
    ruleOf: (what: string, type: string): string => `${what} for ${type}`,
    nameless: 'Ticket type without a name',
    refused: 'Slip for who is refused',
    refusedOff: 'off',
    refusedOn: 'on',
    refusedNone: 'None',
    refusedWarning:
      'A slip in the hand of somebody who was refused can look like a ticket to others. Leave this off unless the organiser asks for it.',
  },

  preview: {
    title: 'Preview',
    lead: 'Made from what the printer would get, for a guest who does not exist.',
    alt: (title: string): string => `How “${title}” looks on paper`,
    size: (width: number, height: number): string => `${formats.number(width)} × ${formats.number(height)} mm`,
    turned: 'turned, so that it can be read',
    drawing: 'Drawing',
    close: 'Close',
  },

  printers: {
    title: 'Printers',
    none: 'No printer is set up. Find one that this computer knows, or add one by its address.',
    list: 'Printers of this station',
    states: {
      ready: 'Ready',
      attention: 'Needs attention',
      notReady: 'Not ready',
      unknown: 'Not heard from yet',
    },
    prints: (roles: readonly PrintRole[]): string =>
      `Prints ${roles.map((role) => many[role].toLowerCase()).join(' and ')}`,
    waiting: (n: number): string => count(n, 'print waits', 'prints wait'),
    find: 'Find printers',
    finding: 'Looking for printers',
    add: 'Add by address',
    change: 'Change',
    changeOf: (name: string): string => `Change ${name}`,
    remove: 'Remove',
    removeOf: (name: string): string => `Remove ${name}`,
    found: 'Printers that this computer knows',
    foundNone: 'None was found. A network printer can be added by its address; it prints it on a slip of its own.',
    addFound: 'Add',
    addFoundOf: (name: string): string => `Add ${name}`,
    added: 'Added',
    nameless: 'Printer',
    languages: {
      escpos: 'ESC/POS',
      starprnt: 'StarPRNT',
      starline: 'Star Line',
      zpl: 'ZPL',
      html: 'Pages, by its driver',
    } satisfies Record<PrintLanguage, string>,
    dpi: (dpi: number): string => `${formats.number(dpi)} dpi`,
    mm: (mm: number): string => `${formats.number(mm)} mm paper`,
    silent: 'not asked how it is',
    queue: (name: string): string => `queue ${name}`,
    installed: (name: string): string => `${name}, installed on this computer`,
    file: (path: string): string => `file ${path}`,
    serial: (path: string, baud: string): string => `${path}, ${baud}`,
  },

  form: {
    addTitle: 'Add a printer',
    changeTitle: 'Change this printer',
    address: 'Address',
    addressExample: '192.168.1.50',
    addressHint: 'Printers print their address on a slip: hold the feed button while you switch them on.',
    addressWrong: 'This is no address. Type it as 192.168.1.50 or as printer.local, with :9100 behind it if needed.',
    reached: 'How it is reached',
    speed: 'Speed',
    name: 'Name',
    nameExample: 'Wristbands, left gate',
    language: 'Language',
    chooseLanguage: 'Choose',
    languages: {
      escpos: 'ESC/POS: Epson and most receipt printers',
      starprnt: 'StarPRNT: Star mC-Print, mPOP, newer TSP',
      starline: 'Star Line: Star TSP650, TSP700, older ones',
      zpl: 'ZPL: Zebra, for wristbands and labels',
      html: 'Pages, by the driver of this computer',
    } satisfies Record<PrintLanguage, string>,
    resolution: 'Resolution',
    paper: 'Paper',
    answers: 'It answers when it is asked how it is',
    answersHint:
      'If not, the station cannot see that paper is out, and nobody knows what came out. Turn it off only then.',
    save: 'Save',
    add: 'Add printer',
    cancel: 'Cancel',
  },

  remove: {
    title: 'Remove this printer?',
    lead: 'Scanning goes on.',
    prints: (roles: readonly PrintRole[]): string =>
      `No ${roles.map((role) => many[role].toLowerCase()).join(' and no ')} are printed until you choose another printer.`,
    waiting: (n: number): string => `${count(n, 'print that waits', 'prints that wait')} will not come out.`,
    keep: 'Keep',
    confirm: 'Remove',
  },

  templates: {
    /** Of those that come with Gatehouse. */
    titles: {
      label: 'Name label, 57 x 32 mm',
      receipt: 'Receipt',
      refused: 'Slip for the box office',
      'wristband-child': 'Wristband, child',
      'wristband-vip': 'Wristband, VIP',
      wristband: 'Wristband',
    },
    title: 'Templates',
    lead: 'What stands on a print. Copy one to change it: the copy is a file that any text editor opens.',
    own: 'Your own',
    builtIn: 'Comes with Gatehouse',
    layouts: { roll: 'for receipt printers', band: 'for wristband printers' },
    copy: 'Make a copy to change',
    copyOf: (title: string): string => `Make a copy to change: ${title}`,
    copied: 'The copy is in the folder. What you change in it holds from the next print on.',
    open: 'Open folder',
    folder: 'Folder',
  },
};
