import { formats } from '../format.ts';
import type { Texts } from '../model.ts';
import { count, spanIn } from '../words.ts';

const span = (ms: number): string => spanIn(ms, 'uur', 'dag', 'dagen');

export const status: Texts['status'] = {
  online: 'Online',
  onlineTitle: 'Verbonden met de server',
  onlineBody: 'Scans worden vanzelf verzonden en tickets vanzelf bijgewerkt.',
  offline: 'Offline, scannen gaat door',
  offlineTitle: 'Geen verbinding met de server',
  offlineBody: 'Ga door met scannen. Het station beslist zelf en verzendt de scans zodra de verbinding er weer is.',
  tickets: (n, age) => `${count(n, 'ticket', 'tickets')}, ${age} oud`,
  ticketsFrom: (moment) => `Tickets van ${moment}`,
  ticketsTitle: (n) => `${count(n, 'ticket', 'tickets')} op dit station`,
  ticketsBody: (moment) =>
    `De lijst is volledig tot ${moment}. Een ticket dat later is verkocht of geannuleerd, is hier nog niet bekend.`,
  ticketsNever: 'Nog geen ticketlijst',
  seconds: (n) => `${formats.number(n)} s`,
  minutes: (n) => `${formats.number(n)} min`,
  unsent: (n) => `${formats.number(n)} niet verzonden`,
  unsentTitle: (n) => `${count(n, 'scan wacht', 'scans wachten')} op verzending`,
  unsentBody: (since) =>
    `De oudste is van ${since}. Ze staan veilig op dit station, ook na een herstart, en worden op volgorde verzonden.`,
  sending: 'Scans worden verzonden',
  sent: (done, total) => `${formats.number(done)} van ${formats.number(total)} verzonden`,
  rejected: (n) => `${formats.number(n)} afgewezen`,
  rejectedTitle: (n) => `De server wijst ${count(n, 'scan', 'scans')} definitief af`,
  rejectedBody: (since) =>
    `${since === null ? '' : `De oudste is van ${since}. `}Ze blijven op dit station en worden nooit gewist. De andere scans worden gewoon verzonden. Meld het aan de organisator.`,
  clockAhead: (ms) => `Klok loopt ${span(ms)} voor`,
  clockBehind: (ms) => `Klok loopt ${span(ms)} achter`,
  clockTitle: 'De klok van deze computer loopt verkeerd',
  clockBody: (ms) =>
    `Hij loopt ${span(Math.abs(ms))} ${ms > 0 ? 'voor' : 'achter'} op de server. Scans worden met deze klok geregistreerd, en een ticket voor bepaalde uren wordt ermee beoordeeld. Zet de klok van deze computer goed; het scannen gaat door en er gaat niets verloren.`,
  backup: 'Geen back-up',
  tokenNeeded: 'Token nodig',
  noAccess: 'Geen toegang',
  syncProblem: 'Tickets niet bijgewerkt',
  uploadProblem: 'Scans niet verzonden',
  alerts: {
    cannot_record: 'Kan niet registreren',
    disk_nearly_full: 'Schijf vol',
    event_gone: 'Evenement weg',
    event_not_accessible: 'Evenement ingetrokken',
    other_seller: 'Andere verkoper',
    list_emptied: 'Ticketlijst leeg',
    list_shrunk: 'Tickets ontbreken',
    catalogue_unusable: 'Tickets niet opgeslagen',
    catalogue_damaged: 'Ticketbestand beschadigd',
  },
  attention: 'Wat aandacht vraagt',
  hideAlert: 'Verbergen',
  understood: 'Begrepen',
  oneOf: (n) => `1 van ${formats.number(n)}`,
  enterToken: 'Token invoeren',
  syncNow: 'Nu bijwerken',
  chooseEvent: 'Evenement kiezen',
  showRejected: 'Toon ze',
  showBackup: 'Back-up tonen',
};
