import type { ProblemCode } from '../../problem.ts';
import type { Wording } from '../wording.ts';

export const setupWordings = {
  setup_unreadable: { title: 'setup_unreadable', advice: 'Scanning goes on.' },
  setup_newer: { title: 'setup_newer', advice: 'Scanning goes on.' },
  setup_no_file: { title: 'setup_no_file', advice: 'Scanning goes on.' },
  setup_sealed: { title: 'setup_sealed', advice: 'Scanning goes on.' },
  setup_passphrase_wrong: { title: 'setup_passphrase_wrong', advice: 'Scanning goes on.' },
  setup_passphrase_short: { title: 'setup_passphrase_short', advice: 'Scanning goes on.' },
  setup_code_too_long: { title: 'setup_code_too_long', advice: 'Scanning goes on.' },
  setup_event_gone: { title: 'setup_event_gone', advice: 'Scanning goes on.' },
  setup_no_token: { title: 'setup_no_token', advice: 'Scanning goes on.' },
  auto_start_refused: { title: 'auto_start_refused', advice: 'Scanning goes on.' },
} satisfies Partial<Record<ProblemCode, Wording>>;
