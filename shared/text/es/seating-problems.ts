import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

/** Of seats and areas. */
export const seatingWordings = {
  seating_no_event: {
    title: 'Nobody has said which seating plan this event has',
    advice: 'Enter the event’s id at the seating server in the settings, under “Seats”. Scanning does not need it.',
  },
  seating_key_refused: {
    title: 'The seating server does not accept the key',
    advice: 'Nothing was changed, and scanning goes on. Choose another key in the settings, under “Seats”.',
  },
  seating_unknown: {
    title: 'The seating server does not know this seat or event',
    advice: 'Nothing was changed. Compare the ids with those in the vivenu dashboard.',
  },
  seating_refused: {
    title: 'The seating server refuses this',
    advice: 'Nothing was changed. What it says stands below.',
  },
  object_id_invalid: {
    title: 'This cannot be the id of a seat',
    advice: 'Nothing was sent. Copy it from the seating plan again.',
  },
  seat_kinds_mixed: {
    title: 'Seats and areas cannot be changed together',
    advice: 'Nothing was sent. Take seats alone, or one area.',
  },
  seat_is_area: {
    title: 'This is an area without seats',
    advice: 'Nothing was sent. Change how many are booked there instead.',
  },
  seat_is_no_area: {
    title: 'This is a seat',
    advice: 'Nothing was sent. Only an area has a number of booked places. Change its status instead.',
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
    advice: 'Nothing was changed. Choose another one.',
  },
  seat_not_taken: {
    title: 'The old seat is not booked',
    advice: 'Nothing was changed. Look at the seat once more before you change it.',
  },
  seat_already_so: {
    title: 'It is like that already',
    advice: 'Nothing was sent.',
  },
  guest_inside: {
    title: 'This guest is inside',
    advice: 'The seat is still theirs. Check them out first if they have really left.',
  },
  seat_work_open: {
    title: 'The outcome of an earlier change is not clear yet',
    advice: 'Nothing was sent. Decide first what became of that one, in the settings, under “Seats”.',
  },
  seats_file_invalid: {
    title: 'This file has no seats that can be read',
    advice:
      'What was there before still holds. The file needs a first line with the columns objectId, kind, area, row, seat, capacity.',
  },
  seats_not_kept: {
    title: 'The seats could not be saved',
    advice: 'What held before still holds, and scanning goes on. Make room on the disk, then try again.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
