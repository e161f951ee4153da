-- Counts of concerns for analysts: one row per school, week and kind, and nothing that points to a
-- child. A week's counts are frozen once it is settled: if a published count could still move, the
-- difference between two downloads would tell what suppression hides. What arrives later is kept in
-- its own column and is not published.

create table tally_week (
  week_starting date primary key check (extract(isodow from week_starting) = 1),
  touched_at    timestamptz not null,
  settled_at    timestamptz
);
-- no school data
comment on table tally_week is 'no school data: weeks of the calendar and whether their counts are final';

-- The columns of the grid: which kinds were counted anywhere in the trust in an academic year. It
-- lets a school's true zeros be shown without listing every kind that could exist.
create table tallied_kind (
  time_period text not null,
  category    text not null,
  level       text not null,
  tier        smallint not null,
  primary key (time_period, category, level, tier)
);
-- no school data
comment on table tallied_kind is 'no school data: which kinds of concern the trust counted in a year, without schools or numbers';

create table concern_tally (
  school_id     uuid not null,
  week_starting date not null references tally_week,
  category      text not null,
  level         text not null check (level in ('normal', 'review', 'urgent')),
  tier          smallint not null check (tier between 0 and 3),
  counted       integer not null check (counted >= 0),
  late          integer not null check (late >= 0),
  primary key (week_starting, school_id, category, level, tier)
);
comment on column concern_tally.tier is '0: no tier was suggested';
comment on column concern_tally.late is 'arrived after the week was settled; never published';

alter table concern_tally enable row level security;
alter table concern_tally force row level security;
create policy analysts_of_the_school on concern_tally for select to "${app}"
  using (school_id = any((select lantern_schools())::uuid[])
    and ((select lantern_has_role('analyst')) or (select lantern_has_role('trust-safeguarding'))));
create policy background on concern_tally to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));

grant select on tally_week, tallied_kind, concern_tally to "${app}";
grant select, insert, update on tally_week, concern_tally to "${work}";
grant select, insert on tallied_kind to "${work}";
