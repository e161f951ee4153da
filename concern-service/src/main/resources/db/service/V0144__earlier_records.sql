-- What a school recorded before it had Lantern, brought in from an export of CPOMS or MyConcern. It
-- stands apart from the concerns: nobody of the school recorded it here, it starts no alert and counts
-- towards nothing. Words, names of files and files rest sealed; the export itself is kept as it came
-- and read by nobody through a page. Only background work writes, for an operator who brings an export
-- in sees no child by it; the safeguarding leads of the school read, and family is kept out.
create table history_import (
  id          uuid primary key,
  school_id   uuid not null references school,
  origin      text not null check (origin in ('cpoms', 'myconcern')),
  login       text not null,
  imported_at timestamptz not null,
  -- counts, and the lines of rows that were left out with the reason: nothing about a child
  report      jsonb not null
);
create index history_import_latest on history_import (imported_at desc, id desc);

create table history_record (
  id             uuid primary key,
  school_id      uuid not null references school,
  import_id      uuid not null references history_import,
  pupil_id       uuid not null references pupil,
  origin         text not null check (origin in ('cpoms', 'myconcern')),
  -- both as the export says
  happened_at    timestamptz not null,
  recorded_at    timestamptz,
  excluded_staff uuid[] not null,
  sealed         bytea not null
);
create index history_record_of_pupil on history_record (pupil_id, happened_at, id);

create table history_file (
  id         uuid primary key,
  school_id  uuid not null references school,
  import_id  uuid not null references history_import,
  -- null for the export itself
  record_id  uuid references history_record,
  media_type text not null,
  bytes      bigint not null,
  portions   integer not null,
  sealed     bytea not null
);
create index history_file_of_record on history_file (record_id) where record_id is not null;

create table history_portion (
  file_id uuid not null references history_file,
  number  integer not null check (number >= 0),
  sealed  bytea not null,
  primary key (file_id, number)
);
alter table history_portion alter column sealed set storage external;

do $$
declare t text;
begin
  foreach t in array array['history_import', 'history_record', 'history_file', 'history_portion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy work on %I to "${work}"'
      ' using ((select lantern_is_work())) with check ((select lantern_is_work()))', t);
    execute format('grant select on %I to "${app}"', t);
    execute format('grant select, insert on %I to "${work}"', t);
  end loop;
end $$;
grant update (report) on history_import to ${work};

create policy read on history_import for select to ${app}
  using (login = (select lantern_login())
    or school_id = any ((select lantern_schools())::uuid[]) and (select lantern_has_role('dsl')));
create policy read on history_record for select to ${app}
  using (school_id = any ((select lantern_schools())::uuid[]) and (select lantern_has_role('dsl'))
    and coalesce((select lantern_staff()) <> all (excluded_staff), false));
create policy read on history_file for select to ${app}
  using (exists (select 1 from history_record r where r.id = history_file.record_id));
create policy read on history_portion for select to ${app}
  using (exists (select 1 from history_file f where f.id = history_portion.file_id));
