/** The journal's first shape: what happened at this station, and what vivenu has not heard of yet. */
export const sql = `
  create table station (
    key   text primary key,
    value text not null
  ) strict, without rowid;

  create table scan (
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
    undoes         integer unique references scan (seq)
  ) strict;
  create index scan_by_event on scan (event_id, seq);
  create index scan_by_barcode on scan (barcode, seq);
  create index scan_by_subject on scan (subject, seq) where subject is not null;

  create table presence (
    subject        text primary key,        -- a ticket's id; 'barcode:…' for an unknown barcode that a person admitted
    inside         integer not null check (inside in (0, 1)),
    entries        integer not null,
    first_entry_at integer,
    last_at        integer
  ) strict, without rowid;

  create table occupancy (
    event_id text not null,
    kind     text not null check (kind in ('event', 'ticketType', 'entry')),
    key      text not null,                 -- id of the ticket type or entry; '' for the event
    entries  integer not null,
    exits    integer not null,
    inside   integer not null,
    primary key (event_id, kind, key)
  ) strict, without rowid;

  create table batch (
    id         integer primary key,
    first_seq  integer not null,            -- batches are sent in the order of their scans, halves included
    event_id   text not null,
    body       text not null,               -- the bytes that are sent, the same ones each time
    state      text not null check (state in ('in_flight', 'sent', 'split', 'rejected')),
    attempts   integer not null default 0,
    created_at integer not null
  ) strict;
  create index batch_in_flight on batch (first_seq) where state = 'in_flight';

  create table outbox (
    seq         integer primary key references scan (seq),
    event_id    text not null,
    row         text not null,              -- this scan as vivenu's API takes it, JSON
    state       text not null check (state in ('waiting', 'in_flight', 'sent', 'rejected', 'withdrawn')),
    batch_id    integer references batch (id),
    server_said text
  ) strict;
  create index outbox_waiting on outbox (seq) where state = 'waiting';
  create index outbox_in_flight on outbox (seq) where state = 'in_flight';
  create index outbox_rejected on outbox (seq) where state = 'rejected';
  create index outbox_by_batch on outbox (batch_id) where batch_id is not null;
`;
