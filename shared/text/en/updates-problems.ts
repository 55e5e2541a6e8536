import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: {
    title: 'There is no newer version for this computer',
    advice: 'Nothing has to be done.',
  },
  update_event_open: {
    title: 'An event is open: nothing is installed now',
    advice: 'Scanning goes on. The new version waits until the event is over.',
  },
  update_unsent: {
    title: 'Scans are not sent yet: nothing is installed now',
    advice: 'They are safe on this computer. Check the network, wait until all are sent, then install.',
  },
  update_training: {
    title: 'A training is open: nothing is installed now',
    advice: 'End the training, then install.',
  },
  update_unreached: {
    title: 'The new version cannot be fetched',
    advice: 'Check the network. The station goes on as it is, and tries again later.',
  },
  update_unsigned: {
    title: 'What the server offers is not a genuine version for this channel',
    advice:
      'Nothing was installed, and the station goes on as it is. A Wi-Fi that wants a sign-in may be in between. If it happens again, tell whoever looks after this computer.',
  },
  update_damaged: {
    title: 'The package did not arrive as it was sent',
    advice: 'Nothing was installed, and the station goes on as it is. Install once more.',
  },
  update_failed: {
    title: 'The new version could not be installed',
    advice: 'The station goes on as it is. Make room on the disk, then install once more.',
  },
  update_not_here: {
    title: 'This program does not update itself here',
    advice: 'Scanning goes on. Ask whoever looks after this computer for new versions.',
  },
  version_before_gone: {
    title: 'The version before is no longer whole on this computer',
    advice: 'The station goes on as it is. Get the older version where you got Gatehouse.',
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
