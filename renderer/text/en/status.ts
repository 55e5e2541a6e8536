import type { ProblemCode } from '#shared/problem.ts';
import { formats } from '../format.ts';
import { count, spanIn } from '../words.ts';

const span = (ms: number): string => spanIn(ms, 'h', 'day', 'days');

/** What the status line says, and what stands across the screen. */
export const status = {
  online: 'Online',
  onlineTitle: 'Connected to the server',
  onlineBody: 'Scans are sent and tickets are updated by themselves.',
  offline: 'Offline, scanning goes on',
  offlineTitle: 'No connection to the server',
  offlineBody: 'Go on scanning. The station decides by itself and sends the scans when the connection is back.',
  tickets: (n: number, age: string): string => `${count(n, 'ticket', 'tickets')}, ${age} old`,
  ticketsFrom: (moment: string): string => `Tickets from ${moment}`,
  ticketsTitle: (n: number): string => `${count(n, 'ticket', 'tickets')} on this station`,
  ticketsBody: (moment: string): string =>
    `The list is complete up to ${moment}. A ticket sold or cancelled later is not known here yet.`,
  ticketsNever: 'No ticket list yet',
  seconds: (n: number): string => `${formats.number(n)} s`,
  minutes: (n: number): string => `${formats.number(n)} min`,
  unsent: (n: number): string => `${formats.number(n)} unsent`,
  unsentTitle: (n: number): string => `${count(n, 'scan waits', 'scans wait')} to be sent`,
  unsentBody: (since: string): string =>
    `The oldest is from ${since}. They are safe on this station, also after a restart, and are sent in order.`,
  sending: 'Sending scans',
  sent: (done: number, total: number): string => `${formats.number(done)} of ${formats.number(total)} sent`,
  rejected: (n: number): string => `${formats.number(n)} rejected`,
  rejectedTitle: (n: number): string => `The server refuses ${count(n, 'scan', 'scans')} for good`,
  rejectedBody: (since: string | null): string =>
    `${since === null ? '' : `The oldest is from ${since}. `}They are kept on this station and never deleted. The other scans are sent as usual. Tell the organiser.`,
  clockAhead: (ms: number): string => `Clock ${span(ms)} ahead`,
  clockBehind: (ms: number): string => `Clock ${span(ms)} behind`,
  clockTitle: 'The clock of this computer is wrong',
  clockBody: (ms: number): string =>
    `It is ${span(Math.abs(ms))} ${ms > 0 ? 'ahead of' : 'behind'} the server. Scans are recorded with this clock, and a ticket for certain hours is judged by it. Set the clock of this computer; scanning goes on, and nothing is lost.`,
  backup: 'No backup',
  tokenNeeded: 'Token needed',
  noAccess: 'No access',
  syncProblem: 'Tickets not updated',
  uploadProblem: 'Scans not sent',
  /** What somebody has to see to: said across the whole screen, then by a sign that stands out. */
  alerts: {
    cannot_record: 'Cannot record',
    disk_nearly_full: 'Disk full',
    event_gone: 'Event gone',
    event_not_accessible: 'Event withdrawn',
    other_seller: 'Other seller',
    list_emptied: 'No tickets listed',
    list_shrunk: 'Tickets missing',
    catalogue_unusable: 'Tickets not saved',
    catalogue_damaged: 'Ticket file damaged',
  } satisfies Partial<Record<ProblemCode, string>>,
  attention: 'What needs attention',
  hideAlert: 'Hide',
  understood: 'Understood',
  /** Which of several is shown. */
  oneOf: (n: number): string => `1 of ${formats.number(n)}`,
  enterToken: 'Enter token',
  syncNow: 'Sync now',
  chooseEvent: 'Choose event',
  showRejected: 'Show them',
  showBackup: 'Show backup',
};
