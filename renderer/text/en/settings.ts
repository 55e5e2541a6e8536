import type { AttentionColour, RepeatColour, Theme } from '#shared/screen.ts';
import { count } from '../words.ts';

/** The supervisor's settings. Each says in one sentence what it does at the door. */
export const settings = {
  title: 'Settings',
  key: 'F10',
  close: 'Close',
  loading: 'One moment',
  saved: 'Saved',
  list: 'Sections of the settings',
  on: 'On',
  off: 'Off',

  sections: {
    admission: 'Admission',
    tickets: 'Tickets and entries',
    scanners: 'Scanners',
    printers: 'Printers',
    screen: 'Screen and sound',
    station: 'This station',
    access: 'Access at vivenu',
    seating: 'Seats',
    setup: 'More stations',
    updates: 'Updates',
    data: 'Data and export',
    changes: 'Changes',
  },

  /** What staff do about prints, without the supervisor. */
  prints: { title: 'Prints', setUp: 'Set up printers' },

  pin: {
    anyone: 'Anyone can change these settings.',
    advice: 'Choose a PIN, so that only you can.',
  },

  source: {
    organiser: 'As the organiser says',
    own: 'Set at this station',
    giveBack: 'As the organiser says',
    giveBackOf: (title: string): string => `${title}: as the organiser says`,
    reset: 'Back to the standard',
    resetOf: (title: string): string => `${title}: back to the standard`,
  },

  training: 'This is a training. The rules of the real event stay as they are, and can be changed when it is over.',

  admission: {
    again: 'Coming and going',
    hours: 'Hours and room',
    checks: 'Checks',
    reentry: {
      title: 'Coming back in',
      about: 'Whether a guest who was in may come in again.',
      values: { never: 'Never', afterExit: 'After leaving', unlimited: 'Always' },
    },
    maxEntries: {
      title: 'Entries per ticket',
      about: 'After so many entries a ticket is refused.',
      limit: 'Limit the entries',
      none: 'No limit',
      unit: (n: number): string => (n === 1 ? 'entry' : 'entries'),
    },
    exitRequiresEntry: {
      title: 'Out only after in',
      about: 'On the way out, a ticket that was not scanned in is refused. Off: it is counted.',
    },
    opensAt: { title: 'Doors open', about: 'Earlier guests are told to wait.', any: 'At any time' },
    closesAt: { title: 'Last admission', about: 'Later guests are refused.', any: 'At any time' },
    wrongOrder: 'The last admission is before the doors open: nobody is let in.',
    capacity: {
      title: 'Room for guests',
      about: 'How many may be inside at a time, as this station counts.',
      limit: 'Limit the guests',
      none: 'No limit',
      unit: 'guests',
      onFull: 'When it is full',
      onFulls: { warn: 'Let in, with a warning', refuse: 'Refuse' },
    },
    admitDetailsRequired: {
      title: 'Tickets without personal details',
      about: 'Their holders are let in, with a note. Off: they are refused until the details are filled in.',
    },
    repeatWindowSeconds: {
      title: 'The same ticket again',
      about: 'Read again within this time, it shows the same answer and is not counted twice.',
      unit: 'seconds',
    },
    liveLookup: {
      title: 'Look up unknown tickets',
      about: 'A barcode that is not on this station is asked at vivenu, so that a ticket sold a moment ago is found.',
      wait: 'Wait at most',
      unit: 'seconds',
    },
  },

  tickets: {
    types: 'Ticket types',
    typesAbout: 'Who may come in at this door. Attention: let in, with a note that nobody overlooks.',
    let: 'Let in',
    lets: { all: 'All types', some: 'Only chosen ones' },
    columns: { type: 'Ticket type', let: 'Let in', attention: 'Attention' },
    letOf: (name: string): string => `Let in: ${name}`,
    attentionOf: (name: string): string => `Attention: ${name}`,
    noTypes: 'No tickets are on this station yet. Their types appear here after the first load.',
    nobody: 'No type is chosen: nobody is let in.',
    count: (n: number): string => count(n, 'ticket', 'tickets'),
    unknown: 'No ticket of it is here',

    entries: 'Entries',
    entriesAbout:
      'An entry is a gate or an area that a ticket may use. Only tickets for the chosen ones are let in here.',
    guards: 'This door is',
    guardsAll: { all: 'Every entry', some: 'Only chosen ones' },
    here: 'This door',
    hereOf: (name: string): string => `This door is: ${name}`,
    name: 'Name',
    nameOf: (id: string): string => `Name of the entry ${id}`,
    namesAbout: 'vivenu sends the numbers of the entries only. Call them as the signs at your doors do.',
    usedBy: (n: number, types: string): string => `${count(n, 'ticket', 'tickets')}${types === '' ? '' : `: ${types}`}`,
    noEntries: 'No ticket here is bound to an entry: each may use this door.',
    noEntry: 'No entry is chosen: only tickets that may use every entry are let in.',
    emptyEntryMeansAll: {
      title: 'Tickets with an empty list of entries',
      about: 'They may use every entry. Off: they are refused where this door has entries chosen.',
    },
  },

  screen: {
    look: 'Language and look',
    language: { title: 'Language', about: 'Of this window, of the papers and of what guests see.' },
    asComputer: 'As the computer',
    theme: { title: 'Light or dark', about: 'Dark is calmer at night, light is easier to read in the sun.' },
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    reveal: {
      title: 'How long green and blue stay',
      about: 'Then the screen is ready again. Red and the repeat stay until somebody sees to them.',
      unit: 'seconds',
    },
    sound: 'Sound',
    sounds: { title: 'Sounds', about: 'Each answer has its own.' },
    volume: 'Volume',
    try: 'Try',
    trials: { in: 'In', out: 'Out', repeat: 'Already in', refused: 'Refused', check: 'Check only' },
    trialOf: (sound: string): string => `Try the sound: ${sound}`,
    colours: 'Colours',
    repeat: { title: 'Already in', about: 'Choose what your staff tell apart best from green and red.' },
    repeats: { orange: 'Orange', yellow: 'Yellow', violet: 'Violet' } satisfies Record<RepeatColour, string>,
    attention: { title: 'Attention notes', about: 'They lie on the green of an admission.' },
    attentions: { white: 'White', yellow: 'Yellow', cyan: 'Cyan' } satisfies Record<AttentionColour, string>,
    sample: 'How it looks',
  },

  station: {
    who: 'Name and event',
    name: {
      title: 'Name of this station',
      about: 'Stands on papers and in saved files, so that doors are told apart.',
    },
    event: { title: 'Event', about: 'Which events are scanned at this door.' },
    token: { title: 'Access to vivenu', about: 'The token of another access user. The scans here are kept.' },
    network: 'Network',
    sync: {
      title: 'Look for changed tickets',
      about: 'Sold, changed and cancelled tickets reach this station after so long.',
      every: (span: string): string => `Every ${span}`,
      organiser: (span: string): string => `As the organiser says: ${span}`,
      standard: (span: string): string => `Standard: ${span}`,
    },
    batch: {
      title: 'Scans sent at a time',
      about: 'Fewer are safer on a bad network, more are faster.',
      unit: 'scans',
    },
    lock: 'Lock',
    kioskLock: {
      title: 'Lock this window',
      about: 'Full screen, and nobody closes it without the PIN.',
      needsPin: 'Needs a PIN: without one nobody could leave it.',
    },
    autoStart: {
      title: 'Start with the computer',
      about: 'Gatehouse opens by itself after somebody signs in at this computer.',
    },
  },

  changes: {
    lead: 'What was changed at this station, newest first. The newest 500 are kept.',
    none: 'Nothing has been changed yet.',
    columns: { at: 'Time', what: 'Setting', from: 'Before', to: 'After' },
    notSet: 'not set',
    nothing: 'none',
    things: (n: number): string => count(n, 'thing', 'things'),
    volume: 'Volume',
    soundsOn: 'Sounds',
    repeatColour: 'Colour of “already in”',
    attentionColour: 'Colour of attention notes',
    typesAllowed: 'Ticket types that are let in',
    typesHighlighted: 'Ticket types with attention',
    entriesHere: 'Entries of this door',
    entryName: 'Name of an entry',
    backup: 'Folder of the backup',
    server: 'Server',
    organiser: 'Organiser',
  },
};
