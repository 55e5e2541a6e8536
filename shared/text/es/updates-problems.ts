import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const updatesWordings = {
  update_none: { title: 'update_none', advice: 'Scanning goes on.' },
  update_event_open: { title: 'update_event_open', advice: 'Scanning goes on.' },
  update_unsent: { title: 'update_unsent', advice: 'Scanning goes on.' },
  update_training: { title: 'update_training', advice: 'Scanning goes on.' },
  update_unreached: { title: 'update_unreached', advice: 'Scanning goes on.' },
  update_unsigned: { title: 'update_unsigned', advice: 'Scanning goes on.' },
  update_damaged: { title: 'update_damaged', advice: 'Scanning goes on.' },
  update_failed: { title: 'update_failed', advice: 'Scanning goes on.' },
  update_not_here: { title: 'update_not_here', advice: 'Scanning goes on.' },
  version_before_gone: { title: 'version_before_gone', advice: 'Scanning goes on.' },
} satisfies Partial<Record<ProblemCode, Wording>>;
