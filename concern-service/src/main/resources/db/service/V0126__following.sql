-- Which frameworks a school follows is the school's own decision, and it changes: each decision is a
-- row with its day, its person and its reason, and no row is ever changed. What is in force on a day is
-- the row of that framework with the latest day not after it and, of the same day, the highest number.
-- Numbers are counted for the school, so that two who decide at once meet in the primary key.
create table followed_framework (
  school_id            uuid not null,
  number               integer not null check (number > 0),
  code                 text not null,
  -- null: from that day on it is not followed
  framework_version_id uuid references framework_version (id),
  from_day             date not null,
  decided_at           timestamptz not null,
  decided_login        text not null,
  decided_by           text not null,
  reason               text not null,
  primary key (school_id, number)
);
create index followed_framework_day on followed_framework (school_id, code, from_day, number);

alter table followed_framework enable row level security;
alter table followed_framework force row level security;
-- Read by every member of staff of the trust: an urgent concern may be about a child of another school,
-- and is recorded under what that school follows. It says nothing about a child.
create policy read on followed_framework for select to "${app}"
  using ((select lantern_login()) is not null);
create policy decide on followed_framework for insert to "${app}"
  with check (school_id = any ((select lantern_schools())::uuid[])
    and decided_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));
grant select, insert on followed_framework to "${app}";

-- What the school of a concern followed when it was recorded; it is written with the concern and stays.
alter table concern add column framework_versions uuid[] not null default '{}';

-- A school's own version is written by its SENCO or its head.
create policy own_by_role on framework_version as restrictive for insert to "${app}"
  with check ((select lantern_has_role('senco')) or (select lantern_has_role('head')));
