/**
 * Each index is one more page that every scan writes. The log's order stands in for the index by event; `undoes` is indexed
 * where it is set, which for a unique column takes a new table.
 */
export const sql = `
  create table scan_2 (
    seq            integer primary key,     -- from 1, without gaps
    event_id       text not null,
    barcode        text not null,
    ticket_id      text,
    subject        text,                    -- whose presence an admitted scan moves; null for all others
    asked          text not null check (asked in ('IN', 'OUT', 'AUTO')),
    direction      text not null check (direction in ('IN', 'OUT')),
    result         text not null check (result in ('in', 'out', 'repeat', 'refused', 'undo')),
    reason         text,
    source         text not null,
    scanned_at     integer not null unique, -- ms since 1970; the only name that vivenu has for a scan
    entries        integer not null,        -- of the ticket on this station, this scan included
    first_entry_at integer,
    data_as_of     integer,
    attention      text not null,           -- JSON list of signs
    hint           text,
    note           text,                    -- a person's words: why against the rules, or why taken back
    against        text,                    -- what the rules said, where a person decided otherwise
    ticket_type_id text,                    -- what the counters of this scan belong to, as it was then
    entry_ids      text not null,           -- JSON list, likewise
    undoes         integer references scan_2 (seq)
  ) strict;
  insert into scan_2 select * from scan;
  create table outbox_2 as select * from outbox;
  delete from outbox;                       -- it refers to the log
  drop table scan;
  alter table scan_2 rename to scan;
  insert into outbox select * from outbox_2;
  drop table outbox_2;
  create index scan_by_barcode on scan (barcode, seq);
  create index scan_by_subject on scan (subject, seq) where subject is not null;
  create unique index scan_by_undone on scan (undoes) where undoes is not null;
`;
