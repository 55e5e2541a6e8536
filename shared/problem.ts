/** What can go wrong where that is expected. The screen and headless's stderr word it with `describeProblem`. */
export const problemCodes = [
  'server_invalid',
  'token_missing',
  'token_malformed',
  'offline',
  'timeout',
  'unauthorized',
  'forbidden',
  'not_found',
  'bad_request',
  'payload_too_large',
  'conflict',
  'event_gone',
  'too_many_requests',
  'server_error',
  'not_vivenu',
  'too_large',
  'redirected',
  'no_events',
  'event_not_accessible',
  'list_unstable',
  'list_emptied',
  'list_shrunk',
  'catalogue_unusable',
  'catalogue_damaged',
  'other_seller',
  'ledger_unusable',
  'ledger_in_use',
  'cannot_record',
  'disk_nearly_full',
  'journal_recovered',
  'journal_missing',
  'journal_older',
  'counters_mended',
  'catalogue_recovered',
  'backup_failed',
  'export_failed',
  'unsent_scans',
  'policy_invalid',
  'nothing_to_undo',
  'scan_incomplete',
  'hid_unavailable',
  'scanner_refused',
  'port_refused',
  'ports_unlisted',
  'capture_unreadable',
  'undo_later_first',
  'override_unreadable',
  'printer_offline',
  'printer_refused',
  'printer_silent',
  'printer_mute',
  'paper_out',
  'paper_low',
  'cover_open',
  'head_open',
  'ribbon_out',
  'printer_paused',
  'printer_error',
  'printer_removed',
  'print_interrupted',
  'print_cut_off',
  'print_unconfirmed',
  'print_too_late',
  'print_failed',
  'print_undone',
  'print_again',
  'print_unwanted',
  'template_missing',
  'template_invalid',
  'template_unfit',
  'template_copy_failed',
  'queue_unknown',
  'spooler_unavailable',
  'printers_unlisted',
  'job_settled',
  'nothing_to_print',
  'no_printer',
  'printing_invalid',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  /** What the other side said, or the name of what is concerned; never a secret. */
  readonly detail?: string;
  /** The server's Retry-After, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** An expected outcome as a value. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (code: ProblemCode, detail?: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: detail === undefined ? { code } : { code, detail },
});
