-- Files that somebody adds to a recorded concern. They are apart from it, so that no disclosure ever
-- waits for one or fails with one. A file rests sealed in portions, so that it is streamed and never
-- whole in memory on its way out; its name is a word about a child and rests sealed too. Whoever may
-- read the concern may read its files: the policies ask the concern's own.
create table attachment (
  id              uuid primary key,
  concern_id      uuid not null references concern,
  added_by        text not null,
  idempotency_key text not null,
  media_type      text not null,
  bytes           bigint not null check (bytes between 1 and 10485760),
  portions        integer not null check (portions > 0),
  scan            text not null check (scan in ('not-scanned', 'waiting', 'clean', 'infected')),
  added_at        timestamptz not null,
  scanned_at      timestamptz,
  sealed          bytea not null,
  unique (concern_id, added_by, idempotency_key)
);
create index attachment_of_concern on attachment (concern_id, added_at, id);
create index attachment_waiting on attachment (added_at) where scan = 'waiting';

alter table attachment enable row level security;
alter table attachment force row level security;
create policy add on attachment for insert to ${app}
  with check (added_by = (select lantern_login())
    and exists (select 1 from concern c where c.id = attachment.concern_id));
create policy read on attachment for select to ${app}
  using (exists (select 1 from concern c where c.id = attachment.concern_id));
create policy work on attachment for all to ${work} using ((select lantern_is_work()));
grant select, insert on attachment to ${app};
grant select, update (scan, scanned_at) on attachment to ${work};

create table attachment_portion (
  attachment_id uuid not null references attachment,
  number        integer not null check (number >= 0),
  sealed        bytea not null,
  primary key (attachment_id, number)
);
-- Sealed bytes do not shrink: trying costs time alone.
alter table attachment_portion alter column sealed set storage external;
alter table attachment_portion enable row level security;
alter table attachment_portion force row level security;
create policy add on attachment_portion for insert to ${app}
  with check (exists (select 1 from attachment a
    where a.id = attachment_portion.attachment_id and a.added_by = (select lantern_login())));
create policy read on attachment_portion for select to ${app}
  using (exists (select 1 from attachment a where a.id = attachment_portion.attachment_id));
create policy work on attachment_portion for select to ${work} using ((select lantern_is_work()));
grant select, insert on attachment_portion to ${app};
grant select on attachment_portion to ${work};

-- Under some headings (an image of a child without clothes) no file is ever taken.
alter table category add column if not exists no_attachments boolean not null default false;
update category set no_attachments = true where code = 'nude-or-semi-nude-image';
