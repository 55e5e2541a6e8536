/** What is printed for a scan, and what became of it. */
export const sql = `
  create table print_job (
    id         integer primary key,
    seq        integer references scan (seq),   -- null for a test print
    event_id   text not null,                   -- '' for a test print
    role       text not null check (role in ('wristband', 'receipt')),
    printer_id text not null,
    template   text not null,
    fields     text not null,                   -- JSON: the texts that are printed, as they were at the scan
    duplicate  integer not null check (duplicate in (0, 1)),
    state      text not null check (state in ('waiting', 'printing', 'printed', 'unknown', 'failed', 'cancelled')),
    problem    text,                            -- why it is unknown, failed or cancelled: a code
    detail     text,
    created_at integer not null
  ) strict;
  create index print_job_by_scan on print_job (seq) where seq is not null;
  create index print_job_open on print_job (state) where state in ('waiting', 'printing', 'unknown', 'failed');
`;
