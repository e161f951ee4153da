-- Pupils whose concerns suggest a plan or a higher tier, for the SENCO of their school. There is one
-- open suggestion a pupil and school: a SENCO wants one decision to take, with all its reasons, and
-- not one for each concern. What was decided stays as it was decided. Words lie sealed.
create table suggestion (
  id              uuid primary key,
  school_id       uuid not null,
  pupil_id        uuid not null,
  version         integer not null,
  tier            smallint not null check (tier between 2 and 3),
  state           text not null check (state in ('open', 'accepted', 'declined')),
  opened_at       timestamptz not null,
  decided_at      timestamptz,
  decided_by      text,
  decided_by_name text,
  sealed_reason   bytea,
  -- staff who are family of the pupil: they see nothing of it, whatever their role
  excluded_staff  uuid[] not null,
  constraint decided_by_somebody check (
    (state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)
    and (state = 'open') = (decided_by_name is null)),
  constraint declined_with_a_reason check (state <> 'declined' or sealed_reason is not null)
);
create unique index suggestion_one_open on suggestion (school_id, pupil_id) where state = 'open';
create index suggestion_by_pupil on suggestion (pupil_id, school_id);
create index suggestion_by_age on suggestion (opened_at, id);

-- The concerns that a suggestion rests on.
create table suggestion_concern (
  suggestion_id  uuid not null references suggestion,
  concern_id     uuid not null,
  reference      text not null,
  recorded_at    timestamptz not null,
  tier           smallint not null check (tier between 2 and 3),
  sealed_reasons bytea not null,
  primary key (suggestion_id, concern_id)
);

-- Which staff are family of a pupil, as the newest event of the register said. It is kept beside the replica of the register, so that a suggestion that opens and a link that
-- appears at the same moment cannot miss each other.
create table family_of_pupil (
  pupil_id  uuid primary key,
  event_id  uuid not null,
  staff_ids uuid[] not null
);
alter table family_of_pupil enable row level security;
alter table family_of_pupil force row level security;
create policy background on family_of_pupil to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, update on family_of_pupil to "${work}";

alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy sencos_of_the_school on suggestion for select to "${app}" using (
  school_id = any((select lantern_schools())::uuid[])
  and ((select lantern_has_role('senco')) or (select lantern_has_role('head')))
  and not coalesce((select lantern_staff()) = any(excluded_staff), false));
create policy decided_by_sencos on suggestion for update to "${app}" using (
  school_id = any((select lantern_schools())::uuid[])
  and ((select lantern_has_role('senco')) or (select lantern_has_role('head')))
  and not coalesce((select lantern_staff()) = any(excluded_staff), false));
create policy background on suggestion to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));

-- Who sees the suggestion sees what it rests on: the policies above hold inside the subquery.
alter table suggestion_concern enable row level security;
alter table suggestion_concern force row level security;
create policy as_the_suggestion on suggestion_concern for select to "${app}"
  using (exists (select from suggestion where suggestion.id = suggestion_id));
create policy background on suggestion_concern to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));

grant select, update (version, state, decided_at, decided_by, decided_by_name, sealed_reason)
  on suggestion to "${app}";
grant select on suggestion_concern to "${app}";
grant select, insert, update on suggestion, suggestion_concern to "${work}";
