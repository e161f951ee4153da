-- How long alerts waited, for analysts: one row per school, week and span, and nothing that points to
-- a child. A term is shown once its last week has been over for five weeks; what arrives after that
-- for a week is kept in its own column and is not published, so that nothing published moves.

create table response_tally (
  school_id      uuid not null,
  week_starting  date not null check (extract(isodow from week_starting) = 1),
  measure        text not null check (measure in ('acknowledged', 'first-action')),
  level          text not null check (level in ('review', 'urgent')),
  step           smallint not null check (step >= 0),
  within_minutes integer not null check (within_minutes >= 0),
  counted        integer not null check (counted >= 0),
  late           integer not null check (late >= 0),
  primary key (school_id, week_starting, measure, level, step, within_minutes)
);
comment on column response_tally.step is '0: after everybody had been told once';
comment on column response_tally.within_minutes is '0: longer than the longest span';
comment on column response_tally.late is 'arrived after the week was frozen; never published';

alter table response_tally enable row level security;
alter table response_tally force row level security;
create policy analysts_of_the_school on response_tally for select to "${app}"
  using (school_id = any((select lantern_schools())::uuid[])
    and ((select lantern_has_role('analyst')) or (select lantern_has_role('trust-safeguarding'))));
create policy background on response_tally to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));

grant select on response_tally to "${app}";
grant select, insert, update on response_tally to "${work}";
