import type { Closing } from '../wording.ts';

export const closing: Closing = {
  stay: 'Bleiben',
  closeAnyway: 'Trotzdem schließen',
  sentTitle: 'Alle Scans sind gesendet',
  sentLead: 'Gatehouse kann jetzt geschlossen werden.',
  title: (n, one) => `${n} ${one ? 'Scan ist' : 'Scans sind'} noch nicht gesendet`,
  lead: (one) =>
    one
      ? 'vivenu hat ihn noch nicht erhalten. Er ist auf diesem Computer sicher und wird nach dem nächsten Start gesendet, sobald ein Netzwerk da ist.'
      : 'vivenu hat sie noch nicht erhalten. Sie sind auf diesem Computer sicher und werden nach dem nächsten Start gesendet, sobald ein Netzwerk da ist.',
};
