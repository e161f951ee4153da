-- Why: who did and read what must stay on record, and nobody must be able to change it unseen, not
-- even with the rights of an administrator of the database. Requests only insert. Each row carries
-- a keyed hash of itself; the sealer adds a link per row, in an order that no later commit can get
-- in front of, and each link's hash covers the one before.

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  school_id uuid,
  -- json and not jsonb: the text is kept byte by byte, and the hash is over that text.
  detail json not null,
  mac bytea not null,
  -- Not granted to anybody for writing: the default is the only value it can get.
  tx xid8 not null default pg_current_xact_id()
);

-- The sealer's order: it asks for what comes after the last link and below the oldest running
-- transaction.
create index audit_entry_sealing on audit_entry (tx, id);

create table audit_link (
  seq bigint primary key,
  entry_id uuid not null unique,
  tx xid8 not null,
  hash bytea not null
);
comment on table audit_link is 'no school data: ids and hashes';

alter table audit_entry enable row level security;
alter table audit_entry force row level security;

-- An act is recorded even when it reaches beyond the caller's schools, above all then.
create policy audit_append on audit_entry for insert to "${app}", "${work}" with check (true);
create policy audit_work on audit_entry for select to "${work}" using ((select lantern_is_work()));

grant insert (id, at, actor, action, subject_type, subject_id, school_id, detail, mac)
  on audit_entry to "${app}", "${work}";
grant select on audit_entry to "${work}";
grant select, insert on audit_link to "${work}";
