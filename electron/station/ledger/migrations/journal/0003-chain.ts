/**
 * The log as a chain: each scan's hash covers the one before it. `chain.ts` says what is hashed; the scans of older files get
 * their hashes when the file is opened.
 */
export const sql = `
  alter table scan add column before_restart_at integer; -- of a scan that was not admitted: see Verdict.beforeRestartAt
  alter table scan add column hash blob;                 -- SHA-256, 32 bytes
  alter table scan add column purged integer not null default 0 check (purged in (0, 1)); -- only number, moment and hash are left

  -- Whose numbers a stretch of the log has. A station that finds an older copy of its log gets a new id.
  create table station_id (
    first_seq integer primary key,
    id        text not null unique,
    since     integer not null,             -- ms since 1970
    chained   integer not null check (chained in (0, 1)) -- 0: saved from a damaged file; its hashes prove nothing
  ) strict;

  -- What somebody has to be told, until they say that they have read it.
  create table notice (
    id      integer primary key,
    at      integer not null,
    code    text not null,
    detail  text,
    seen_at integer
  ) strict;
`;
