-- Why: a school's graduated response is data that records can cite. Each version of a framework rests
-- as a whole and never changes, so that what was recorded under it stays readable as it was. The
-- catalogue belongs to the trust and everybody who is signed in may read it; a school's own version
-- is seen in that school's scope alone.
create table framework_version (
  id             uuid primary key,
  code           text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  version        integer not null check (version > 0),
  title          text not null,
  -- null: the catalogue of the trust
  school_id      uuid,
  based_on       uuid references framework_version (id),
  effective_from date not null,
  state          text not null check (state in ('published', 'withdrawn')),
  document       jsonb not null,
  created_at     timestamptz not null,
  created_by     text,
  constraint a_schools_has_an_author check (school_id is null or created_by is not null)
);
-- Numbers are counted for each school apart, and for the catalogue; lists are read in this order.
create unique index framework_version_number on framework_version
  (code, coalesce(school_id, '00000000-0000-0000-0000-000000000000'::uuid), version);
comment on column framework_version.document is 'the whole framework; nobody has the right to change it';

alter table framework_version enable row level security;
alter table framework_version force row level security;
create policy read on framework_version for select to ${app} using (
  (select lantern_login()) is not null
  and (school_id is null or school_id = any ((select lantern_schools())::uuid[])));
create policy own on framework_version for insert to ${app}
  with check (school_id = any ((select lantern_schools())::uuid[]) and created_by = (select lantern_login()));
create policy withdraw on framework_version for update to ${app}
  using (school_id = any ((select lantern_schools())::uuid[]))
  with check (school_id = any ((select lantern_schools())::uuid[]));
create policy work on framework_version for select to ${work} using ((select lantern_is_work()));
create policy catalogue on framework_version for insert to ${work}
  with check ((select lantern_is_work()) and school_id is null);
grant select, insert, update (state) on framework_version to ${app};
grant select, insert on framework_version to ${work};
