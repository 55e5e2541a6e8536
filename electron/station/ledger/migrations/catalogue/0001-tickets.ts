/** The catalogue's first shape: vivenu's tickets, and how far they are loaded. It can be rebuilt from the server. */
export const sql = `
  create table ticket (
    id             text primary key,
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
    updated_at     integer
  ) strict, without rowid;
  create index ticket_by_barcode on ticket (barcode);
  create index ticket_by_folded on ticket (folded) where folded is not null;

  create table sync (
    event_id       text primary key,
    complete_until integer not null,        -- server's clock: every change before this moment is here
    checked_at     integer not null,        -- station's clock at that look
    tickets        integer not null
  ) strict, without rowid;
`;
