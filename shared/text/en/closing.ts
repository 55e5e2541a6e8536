import type { Closing } from '../wording.ts';

export const closing: Closing = {
  stay: 'Stay',
  closeAnyway: 'Close anyway',
  sentTitle: 'All scans are sent',
  sentLead: 'Gatehouse can be closed now.',
  title: (n, one) => `${n} ${one ? 'scan is' : 'scans are'} not sent yet`,
  lead: (one) =>
    one
      ? 'vivenu has not received it. It is safe on this computer, and is sent after the next start, when there is a network.'
      : 'vivenu has not received them. They are safe on this computer, and are sent after the next start, when there is a network.',
};
