import { formats } from '../format.ts';
import { count } from '../words.ts';

/** Seats and areas at the seating server: in the settings, and at a ticket. */
export const seating = {
  loading: 'One moment',
  close: 'Close',
  cancel: 'Cancel',
  event: 'Event',
  readAgain: 'Look again',
  haveRead: 'I have read this',
  statuses: {
    free: 'Free',
    booked: 'Booked',
    notforsale: 'Not for sale',
    reserved: 'Reserved',
    forsale: 'For sale',
  } as Readonly<Record<string, string>>,
  noStatus: 'Status not known',
  unmapped: 'Not on the map',
  bookedOf: (n: number, capacity: number): string => `${formats.number(n)} of ${formats.number(capacity)} booked`,
  booked: (n: number): string => `${formats.number(n)} booked`,
  columns: { seat: 'Seat', now: 'Now', after: 'Then' },
  beforeAfter: 'Before and after',

  /** At the door. */
  chip: {
    label: (n: number): string => `${count(n, 'change of a seat is', 'changes of seats are')} unclear`,
    body: 'Nobody knows whether the seating server has done this. Scanning goes on. A supervisor looks at it and decides.',
    show: 'Show seats',
  },

  /** A change of which nobody knows whether it was done. */
  unclear: {
    title: 'Was this done?',
    seats: (n: number, status: string): string => `${count(n, 'seat', 'seats')} to be: ${status}`,
    more: (n: number, where: string): string => `${count(n, 'more place', 'more places')} to be booked: ${where}`,
    fewer: (n: number, where: string): string =>
      `${count(n, 'booked place', 'booked places')} to be taken away: ${where}`,
    reseat: (from: string, to: string): string => `A guest to be moved: ${from} → ${to}`,
    seat: (to: string): string => `A guest to be given a seat: ${to}`,
    sentAt: (moment: string): string => `Sent at ${moment}.`,
    stopped: 'Then the program ended before the answer was here.',
    why: (title: string): string => `Then this went wrong: ${title}.`,
    before: 'Booked before',
    now: 'Booked now',
    wanted: 'Booked if it was done',
    logged: (change: string): string => `Log entries with ${change} since then`,
    unreadable: 'cannot be read now',
    columns: { seat: 'Seat', wanted: 'Wanted', now: 'Now' },
    signs: {
      for: 'What the seating server says now speaks for “It was done”.',
      against:
        'What the seating server says now speaks for “It was not done”. A slow server may still do it: look again in a minute before you answer. A late server may still do it: look again in a minute.',
      mixed:
        'What the seating server says now does not decide it: others may have changed something, too. Compare with the vivenu dashboard before you answer.',
      half: 'The new seat is booked, and the old one is not free: half of it was done. If the guest got the new seat, answer “It was done”, then free the old one under “Look up seats”.',
      some: 'Some seats are as wanted, others are not. Answer “It was not done”, then change the others once more.',
      unread:
        'The seating server cannot be read now. Look again in a moment, or compare with the vivenu dashboard before you answer.',
    },
    yes: 'It was done',
    no: 'It was not done',
    nothingSent: 'Your answer sends nothing and changes no seat. Until then these seats cannot be changed from here.',
    noted: 'Noted. Nothing was sent.',
  },

  lookUp: {
    title: 'Look up seats',
    about: 'What the seating server says of them now. Several can be changed at once.',
    field: 'Area, row, seat or id',
    list: 'Seats on the map',
    none: 'Nothing on the map has this.',
    empty: 'The map is empty. Import a list further down, or type an id here.',
    first: (n: number): string => `The first ${formats.number(n)}. Type more to find others.`,
    askFor: (id: string): string => `Ask for the id ${id}`,
    ids: 'Type ids',
    idsLabel: 'Ids, one per line',
    take: 'Look up these ids',
    most: (n: number): string => `At most ${formats.number(n)} at once.`,
    chosen: 'Chosen',
    nothing: 'Choose a seat to see what the seating server says of it.',
    clear: 'Empty the list',
    change: 'Change status',
    done: (n: number): string => `Done: ${formats.number(n)} changed.`,
  },

  seat: {
    log: 'Log',
    logOf: (name: string): string => `Log of ${name}`,
    changeBooked: 'Change booked',
    changeBookedOf: (name: string): string => `Change booked of ${name}`,
    dropOf: (name: string): string => `Take ${name} off the list`,
  },

  change: {
    title: (n: number): string => `Change the status of ${count(n, 'seat', 'seats')}`,
    to: 'New status',
    stays: 'stays',
    allSo: 'They are like that already. Choose another status.',
    confirm: (n: number): string => `Change ${count(n, 'seat', 'seats')}`,
    busy: 'Changing',
    moved:
      'Somebody else has changed something meanwhile, so nothing was sent. What stands here is new: decide once more.',
    partly:
      'Not all of it was done: these are not as wanted. Nothing is sent again by itself. Look again, or ask who else changes seats.',
    partlyWhy: (title: string): string =>
      `Some of it was not done (${title}). What stands here is not as wanted, and nothing is sent again by itself. Look again, then change it in the settings, under “Seats”.`,
    notSo: 'Not as wanted',
  },

  bookedChange: {
    title: (name: string): string => `Change booked: ${name}`,
    by: 'How many more or fewer',
    hint: 'A minus takes places away.',
    columns: { area: 'Area', now: 'Booked now', after: 'Booked then' },
    left: (n: number): string => `Then ${count(n, 'place is', 'places are')} left.`,
    full: 'Then the area is full.',
    noCapacity: 'Nobody has said how many it holds.',
    more: (n: number): string => `Book ${formats.number(n)} more`,
    fewer: (n: number): string => `Take ${formats.number(n)} away`,
    nothing: 'Change booked',
  },

  log: {
    title: (name: string): string => `Log: ${name}`,
    list: 'Changes, newest first',
    columns: { at: 'Time', status: 'Status', change: 'Booked', by: 'By' },
    program: 'a program',
    person: 'in the dashboard',
    none: 'The seating server has logged no change yet.',
    shown: (n: number, total: number): string =>
      `${formats.number(n)} of ${count(total, 'change', 'changes')}, newest first`,
    more: 'Show more',
  },

  areas: {
    title: 'Areas',
    about:
      'What is booked at the seating server, beside who is inside by this station’s scans. Whoever booked need not have come yet.',
    none: 'No area is on the map.',
    inside: (n: number): string => `${formats.number(n)} inside`,
    insideUnknown: 'Inside: not known',
    fill: (name: string): string => `Booked in ${name}`,
  },

  plan: {
    title: 'Seats of the event',
    id: {
      title: 'Id at the seating server',
      about: 'An id of its own, not the event’s. Whoever made the seating plan can tell it, or vivenu’s support.',
      none: 'none',
    },
    map: {
      title: 'Which seat is which',
      about: 'A list with the id, area, row and seat of each, so that a ticket finds its seat.',
      count: (seats: number, areas: number): string =>
        `${count(seats, 'seat', 'seats')}, ${count(areas, 'area', 'areas')}`,
    },
    import: 'Import from a file',
    columns:
      'A CSV file with the columns objectId, kind, area, row, seat, capacity. It takes the place of the list before.',
    imported: (seats: number, areas: number): string =>
      `Imported: ${count(seats, 'seat', 'seats')}, ${count(areas, 'area', 'areas')}.`,
    dropped: (n: number): string => `${count(n, 'entry', 'entries')} of before are not in the file and are gone.`,
    skipped: (n: number): string => `${count(n, 'line was', 'lines were')} left out:`,
    skippedLines: 'Lines left out',
    line: (n: number): string => `Line ${formats.number(n)}`,
    faults: {
      noId: 'no id',
      kind: 'the kind is neither seat nor area',
      place: 'no area, row or seat',
      capacity: 'the capacity is not a whole number',
      twice: 'this id is there before',
      columns: 'too many or too few columns',
    },
    moreSkipped: (n: number): string => `and ${count(n, 'more line', 'more lines')}`,
    byHand: 'Change by hand',
    add: 'Add one',
    find: 'Find on the map',
    edit: 'Change',
    editOf: (name: string): string => `Change ${name} on the map`,
  },

  /** One object on the map, by hand. */
  object: {
    add: 'Add to the map',
    edit: 'Change on the map',
    id: 'Id at the seating server',
    kind: 'Kind',
    kinds: { seat: 'Seat', area: 'Area without seats' },
    area: 'Area, as on the tickets',
    row: 'Row',
    seat: 'Seat',
    capacity: 'How many it holds',
    capacityHint: 'Empty where nobody knows.',
    capacityWrong: 'A whole number, such as 500.',
    save: 'Save',
    remove: 'Remove from the map',
    onlyMap: 'This changes the map on this computer alone. Nothing is sent.',
  },

  server: {
    title: 'Seating server',
    address: {
      title: 'Address',
      about: 'vivenu’s own, unless somebody tells you otherwise.',
      now: (address: string): string => `In use: ${address}`,
    },
    uses: { usual: 'As vivenu’s', own: 'Another one' },
    own: 'Address with its path',
    readable: 'With this address no key is sent: with http, anyone on the network could read it.',
    save: 'Use',
    key: {
      title: 'Key',
      about: 'What the seating server is shown. A key stays in memory until the sign-out and is never saved.',
    },
    keys: { account: 'API key of the sign-in', own: 'Another key', none: 'None' },
    signedIn: 'Signed in: its API key is used.',
    signedOut: 'Nobody is signed in. Sign in under “Access at vivenu”.',
    hasOwn: 'A key is here until the sign-out.',
    noOwn: 'No key is here. Type it.',
    type: 'API key',
    use: 'Use this key',
  },

  /** At a ticket. */
  ticket: {
    title: 'Seat at the seating server',
    loading: 'Asking the seating server',
    none: {
      noTicket: 'There is no ticket with this barcode, so there is no seat.',
      noPlace: 'This ticket names no seat. There is nothing to release or to change.',
      notMapped: 'The seat of this ticket is not on the map. A supervisor can add it in the settings, under “Seats”.',
      noSeating: 'This event has no seating plan here. A supervisor can enter one in the settings, under “Seats”.',
    },
    several: 'More than one seat on the map fits this ticket. Nobody guesses: choose the right one.',
    choose: 'This one',
    chooseOf: (id: string): string => `This one: ${id}`,
    chosen: 'Chosen by hand.',
    takeBack: 'Choose again',
    reseated: 'Given in place of the seat on the ticket. The paper still names the old one.',
    given: 'This seat was given to another guest meanwhile. The ticket can get another one.',
    area: 'An area without seats. How many are booked is changed in the settings, under “Seats”.',
    inside: 'The guest is inside: the seat cannot be released.',
    release: 'Release the seat',
    reseat: 'Give another seat',
  },

  release: {
    title: 'Release the seat?',
    lead: 'For somebody who did not come. The seat can be sold again at once; the ticket itself stays valid at the door. Make sure that they are not inside: this station does not see the scans of other doors.',
    confirm: 'Release',
    done: 'The seat is free now.',
  },

  reseat: {
    title: 'Give another seat',
    from: (name: string): string => `In place of ${name}`,
    field: 'Row, seat or id',
    where: 'Where',
    here: (area: string): string => `Only ${area}`,
    everywhere: 'Everywhere',
    free: 'Free seats',
    none: 'No free seat among these. Type a row or a seat, or look everywhere.',
    first: (n: number): string => `Free ones of the first ${formats.number(n)}. Type more to find others.`,
    choose: 'Choose',
    chooseOf: (name: string): string => `Choose ${name}`,
    confirmTitle: 'Give this seat?',
    lead: 'The new seat is booked first, then the old one is freed.',
    confirm: 'Give this seat',
    back: 'Another seat',
    paper: 'The paper of the ticket will still name the old seat.',
    done: (name: string): string => `Given: ${name}. Tell the guest.`,
  },
};
