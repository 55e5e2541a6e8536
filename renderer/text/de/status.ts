import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count, spanIn } from '../words.ts';

const span = (ms: number): string => spanIn(ms, 'h', 'Tag', 'Tage');

export const status: Texts['status'] = {
  online: 'Online',
  onlineTitle: 'Mit dem Server verbunden',
  onlineBody: 'Scans werden von selbst gesendet und Tickets von selbst aktualisiert.',
  offline: 'Offline, Scannen geht weiter',
  offlineTitle: 'Keine Verbindung zum Server',
  offlineBody:
    'Weiter scannen. Die Station entscheidet selbst und sendet die Scans, sobald die Verbindung wieder da ist.',
  tickets: (n, age) => `${count(n, 'Ticket', 'Tickets')}, ${age} alt`,
  ticketsFrom: (moment) => `Tickets von ${moment}`,
  ticketsTitle: (n) => `${count(n, 'Ticket', 'Tickets')} auf dieser Station`,
  ticketsBody: (moment) =>
    `Die Liste ist vollständig, Stand: ${moment}. Ein Ticket, das später verkauft oder storniert wurde, ist hier noch nicht bekannt.`,
  ticketsNever: 'Noch keine Ticketliste',
  seconds: (n) => `${formats.number(n)} s`,
  minutes: (n) => `${formats.number(n)} min`,
  unsent: (n) => `${formats.number(n)} nicht gesendet`,
  unsentTitle: (n) => `${count(n, 'Scan wartet', 'Scans warten')} auf das Senden`,
  unsentBody: (since) =>
    `Der älteste ist von ${since}. Sie sind auf dieser Station sicher, auch nach einem Neustart, und werden der Reihe nach gesendet.`,
  sending: 'Scans werden gesendet',
  sent: (done, total) => `${formats.number(done)} von ${formats.number(total)} gesendet`,
  rejected: (n) => `${formats.number(n)} abgelehnt`,
  rejectedTitle: (n) => `Der Server lehnt ${count(n, 'Scan', 'Scans')} endgültig ab`,
  rejectedBody: (since) =>
    `${since === null ? '' : `Der älteste ist von ${since}. `}Sie bleiben auf dieser Station und werden nie gelöscht. Die anderen Scans werden wie gewohnt gesendet. Bitte dem Veranstalter Bescheid geben.`,
  clockAhead: (ms) => `Uhr geht ${span(ms)} vor`,
  clockBehind: (ms) => `Uhr geht ${span(ms)} nach`,
  clockTitle: 'Die Uhr dieses Computers geht falsch',
  clockBody: (ms) =>
    `Sie geht gegenüber dem Server ${span(Math.abs(ms))} ${ms > 0 ? 'vor' : 'nach'}. Scans werden mit dieser Uhr erfasst, und Tickets für bestimmte Zeiten werden nach ihr beurteilt. Bitte die Uhr dieses Computers stellen; das Scannen geht weiter, und nichts geht verloren.`,
  backup: 'Kein Backup',
  tokenNeeded: 'Token nötig',
  noAccess: 'Kein Zugriff',
  syncProblem: 'Tickets nicht aktualisiert',
  uploadProblem: 'Scans nicht gesendet',
  alerts: {
    cannot_record: 'Kann nicht erfassen',
    disk_nearly_full: 'Festplatte voll',
    event_gone: 'Event fehlt',
    event_not_accessible: 'Event entzogen',
    other_seller: 'Anderer Verkäufer',
    list_emptied: 'Ticketliste leer',
    list_shrunk: 'Tickets fehlen',
    catalogue_unusable: 'Tickets nicht gespeichert',
    catalogue_damaged: 'Ticketdatei beschädigt',
  },
  attention: 'Was Aufmerksamkeit braucht',
  hideAlert: 'Ausblenden',
  understood: 'Verstanden',
  oneOf: (n) => `1 von ${formats.number(n)}`,
  enterToken: 'Token eingeben',
  syncNow: 'Jetzt abgleichen',
  chooseEvent: 'Event wählen',
  showRejected: 'Anzeigen',
  showBackup: 'Backup anzeigen',
};
