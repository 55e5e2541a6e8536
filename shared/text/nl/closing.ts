import type { Closing } from '../wording.ts';

export const closing: Closing = {
  stay: 'Blijven',
  closeAnyway: 'Toch sluiten',
  sentTitle: 'Alle scans zijn verzonden',
  sentLead: 'Gatehouse kan nu worden gesloten.',
  title: (n, one) => `${n} ${one ? 'scan is' : 'scans zijn'} nog niet verzonden`,
  lead: (one) =>
    one
      ? 'vivenu heeft hem nog niet ontvangen. Hij staat veilig op deze computer en wordt na de volgende start verzonden, zodra er een netwerk is.'
      : 'vivenu heeft ze nog niet ontvangen. Ze staan veilig op deze computer en worden na de volgende start verzonden, zodra er een netwerk is.',
};
