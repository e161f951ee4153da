-- Who tried out which school's alarm, and when. What became of it stands in the alert, which most of
-- those who start a drill cannot read; here is what they may know.

create table drill (
  alert_id uuid primary key,
  school_id uuid not null,
  reference text not null,
  started_by text not null,
  started_at timestamptz not null
);

create index drill_latest on drill (started_at desc, alert_id desc);
create index drill_school on drill (school_id, started_at desc);

alter table drill enable row level security;
alter table drill force row level security;

create policy drill_person on drill to "${app}" using (
  (select lantern_has_role('operator'))
  or (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('trust-safeguarding')))));
create policy drill_work on drill to "${work}" using ((select lantern_is_work()));

grant select, insert on drill to "${app}";
grant select on drill to "${work}";
