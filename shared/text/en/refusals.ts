import type { Refusals } from '../wording.ts';

/** Why a scan was refused and what the person at the door does next. */
export const refusals: Refusals = {
  unreadable: {
    headline: 'Barcode cannot be read',
    advice: 'Scan again. If it stays so, type the number printed below the barcode.',
  },
  unknown: {
    headline: 'Unknown barcode',
    advice: 'Check that this is the barcode of a ticket and scan again. Then send the guest to the box office.',
  },
  ambiguous: {
    headline: 'Several tickets with this barcode',
    advice: 'Send the guest to the box office: only they can tell which ticket it is.',
  },
  wrong_event: {
    headline: 'Ticket of another event',
    advice: 'Ask for the ticket of this event. Otherwise send the guest to the box office.',
  },
  status_invalid: {
    headline: 'Cancelled ticket',
    advice: 'Keep the guest outside and send them to the box office.',
  },
  status_reserved: {
    headline: 'Reserved, not paid yet',
    advice: 'Send the guest to the box office to pay. The ticket works once it is paid.',
  },
  status_blank: {
    headline: 'Blank ticket',
    advice: 'This ticket has not been sold. Send the guest to the box office.',
  },
  details_required: {
    headline: 'Personal details missing',
    advice: 'The guest fills them in through the link in the ticket e-mail, then scans again.',
  },
  status_unknown: {
    headline: 'Unknown ticket status',
    advice: 'Send the guest to the box office. This station does not guess.',
  },
  ticket_type_not_allowed: {
    headline: 'Ticket type not for this door',
    advice: 'This door does not take this type of ticket. Show the guest the way to the right one.',
  },
  entry_not_allowed: {
    headline: 'Wrong entrance',
    advice: 'This ticket is for another entrance. Show the guest the way there.',
  },
  too_early: {
    headline: 'Too early',
    advice: 'Entry has not begun yet. Ask the guest to wait, then scan again.',
  },
  too_late: {
    headline: 'Too late',
    advice: 'Entry is over. Send the guest to the box office.',
  },
  no_reentry: {
    headline: 'No re-entry',
    advice: 'The guest was inside, and this ticket lets nobody in twice. Send them to the box office.',
  },
  max_entries: {
    headline: 'All entries are used',
    advice: 'This ticket was used as often as it may be. Send the guest to the box office.',
  },
  capacity_full: {
    headline: 'The event is full',
    advice: 'Keep the guest outside until somebody leaves, then scan again.',
  },
  not_inside: {
    headline: 'Not inside',
    advice: 'This station has not seen this ticket enter. If the guest wants to come in, switch to IN.',
  },
};
