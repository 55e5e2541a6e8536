/**
 * Tickets get a number, by which the two search indexes know them, and the marks of the full sweeps. The indexes hold no text of
 * their own (`content=''`): what they point at stands in `ticket`. `name_words` and `other_words` are functions of the connection.
 */
export const sql = `
  create table numbered (
    number         integer primary key,
    id             text not null unique,
    barcode        text not null,
    folded         text,                    -- the barcode without case and composition, where that differs
    event_id       text not null,
    name           text,
    ticket_type_id text,
    ticket_name    text,
    price_category text,
    discount       text,
    area           text,
    "row"          text,
    seat           text,
    status         text,
    entry          text,                    -- JSON list of entry ids; null where vivenu does not say
    updated_at     integer,
    missed_at      integer,                 -- station's clock: a full sweep did not see the ticket
    gone_at        integer                  -- station's clock: vivenu no longer has the ticket
  ) strict;
  insert into numbered (id, barcode, folded, event_id, name, ticket_type_id, ticket_name, price_category, discount, area, "row", seat, status, entry, updated_at)
    select id, barcode, folded, event_id, name, ticket_type_id, ticket_name, price_category, discount, area, "row", seat, status, entry, updated_at
    from ticket;
  drop table ticket;
  alter table numbered rename to ticket;
  create index ticket_by_barcode on ticket (barcode);
  create index ticket_by_folded on ticket (folded) where folded is not null;

  create virtual table ticket_words using fts5(
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4', tokenize = 'ascii'
  );
  insert into ticket_words (rowid, words)
    select number, name_words(name) || ' ' || other_words(ticket_name, area, "row", seat) || ' §§' || hex(event_id) from ticket;

  create virtual table ticket_barcode_parts using fts5(
    barcode, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
  );
  create table barcode_parts_until (number integer not null) strict;  -- tickets above this number are not in the index yet
  insert into barcode_parts_until values (0);

  create table event_sync (
    event_id     text primary key,
    tickets      integer not null default 0,
    loaded_until integer,                   -- server's clock: how far an unfinished first load came
    newest       integer,                   -- the latest updatedAt seen
    next_from    integer,                   -- server's clock: from where the next look asks; null before the first load is whole
    checked_at   integer,                   -- station's clock at the last whole look
    swept_at     integer                    -- station's clock at the last full sweep
  ) strict, without rowid;
  insert into event_sync (event_id, tickets, next_from, checked_at)
    select event_id, tickets, complete_until - 300000, checked_at from sync;
  drop table sync;
`;
