import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Nobody has said which seating plan this event has',
    advice: 'Scanning does not need it. Enter the event’s id at the seating server in the settings, under “Seats”.',
  },
  seating_key_refused: {
    title: 'The seating server does not accept the key',
    advice: 'Nothing was changed, and scanning goes on. Sign in, or choose another key in the settings, under “Seats”.',
  },
  seating_unknown: {
    title: 'The seating server does not know this seat or event',
    advice:
      'Nothing was changed, and scanning goes on. Compare the id, and that of the event in the settings under “Seats”, with the vivenu dashboard.',
  },
  seating_refused: {
    title: 'The seating server refuses this',
    advice:
      'Nothing was changed, and scanning goes on. What it says stands above: correct that, or tell the organiser.',
  },
  object_id_invalid: {
    title: 'This cannot be the id of a seat',
    advice: 'Nothing was sent. Copy it from the seating plan once more.',
  },
  seat_kinds_mixed: {
    title: 'Seats and areas cannot be changed together',
    advice: 'Nothing was sent. Take the areas off the list and change them by themselves.',
  },
  seat_is_area: {
    title: 'This is an area without seats',
    advice: 'Nothing was sent. Change how many are booked there instead.',
  },
  seat_is_no_area: {
    title: 'This is a seat, not an area',
    advice: 'Nothing was sent. Only an area has a number of booked places: change the seat’s status instead.',
  },
  booked_change_invalid: {
    title: 'This is not a number of places',
    advice: 'Nothing was sent. Type a whole number other than 0, such as 2 or -2.',
  },
  booked_below_zero: {
    title: 'Fewer than none cannot be booked',
    advice: 'Nothing was sent. Take away at most as many as are booked.',
  },
  booked_above_capacity: {
    title: 'The area does not hold so many',
    advice: 'Nothing was sent. Add fewer, or correct how many it holds in the settings, under “Seats”.',
  },
  seat_not_free: {
    title: 'The new seat is not free',
    advice: 'Nothing was changed: the guest keeps the old seat. Choose another one.',
  },
  seat_not_taken: {
    title: 'The old seat is not booked',
    advice: 'Nothing was changed. Look at the seat once more: somebody may have released it already.',
  },
  seat_already_so: {
    title: 'It is like that already',
    advice: 'Nothing was sent, and there is nothing left to do.',
  },
  guest_inside: {
    title: 'This guest is inside',
    advice: 'The seat is still theirs, and nothing was changed. If they have really left, check them out first.',
  },
  seat_work_open: {
    title: 'The outcome of an earlier change here is not clear yet',
    advice:
      'Nothing was sent. Decide first what became of that one: it stands at the top of the settings, under “Seats”.',
  },
  seats_file_invalid: {
    title: 'No seats can be read from this file',
    advice:
      'What was there before still holds. The first line of a CSV file names the columns: objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'The seats could not be saved on this computer',
    advice:
      'What held before still holds, nothing was sent, and scanning goes on. Make room on the disk, then try again.',
  },
  seating_unreached: {
    title: 'The seating server cannot be reached',
    advice:
      'Nothing was changed there, and nothing is sent again by itself. Scanning goes on. Check the network, then try again.',
  },
  seating_busy: {
    title: 'The seating server cannot do this just now',
    advice: 'Nothing was changed, and nothing is sent again by itself. Scanning goes on. Try again in a minute.',
  },
  seating_key_readable: {
    title: 'No key is sent to this address',
    advice:
      'With http anyone on the network could read the key, so nothing was sent. Scanning goes on. Enter an address with https, or choose “None” as the key.',
  },
  seat_given: {
    title: 'This seat was given to another guest',
    advice: 'Nothing was changed. Give this guest another seat: choose “Give another seat” at their ticket.',
  },
  seat_no_ticket: {
    title: 'This station has no ticket with this barcode',
    advice:
      'Nothing was changed, and the seating server was not asked. Compare the barcode, or change the seat by its id in the settings, under “Seats”.',
  },
  seat_not_mapped: {
    title: 'This seat is not on the map any more',
    advice: 'Nothing was changed. Look again and choose another one, or add it in the settings, under “Seats”.',
  },
  seats_file_encoding: {
    title: 'The letters of this file cannot be read',
    advice:
      'What was there before still holds. Save it again as “CSV UTF-8” (in Excel: Save as), then import that file.',
  },
  seat_works_lost: {
    title: 'It is not known which seat changes were still unclear',
    advice:
      'The list of them was damaged. It is kept in the file named here. Scanning goes on. Compare the last changes with the vivenu dashboard, then confirm that you have read this; until then no area’s booked can be changed.',
  },
  seat_map_lost: {
    title: 'The map of the seats was damaged and is empty now',
    advice:
      'The old file is kept under the name shown here, and scanning goes on. Import the seats of the event once more.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
