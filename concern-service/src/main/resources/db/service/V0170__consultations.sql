-- Why: a concern that asks the SENCO for advice was a line in a list that grew for ever: nobody could
-- say what still waits. So each school that is asked has a row of its own, in the order of asking, and
-- its SENCO answers it once, in words that rest sealed. Whoever may read the concern may read the
-- answer, above all the person who asked. An allegation asks nobody.
create table consultation (
  concern_id  uuid not null references concern,
  school_id   uuid not null,
  asked_at    timestamptz not null,
  asked_by    text not null,
  answered_at timestamptz,
  answered_by text,
  sealed      bytea,
  primary key (concern_id, school_id),
  constraint answered_in_words check (
    (answered_at is null) = (sealed is null) and (answered_at is null) = (answered_by is null))
);
create index consultation_of_school on consultation (school_id, asked_at, concern_id);
create index consultation_waiting on consultation (school_id, asked_at, concern_id)
  where answered_at is null;

alter table concern no force row level security;
insert into consultation (concern_id, school_id, asked_at, asked_by)
select k.id, s.id, k.recorded_at, k.reporter_login
  from concern k, unnest(k.school_ids) as s (id)
 where k.kind = 'sen-concern' and k.route is null and k.withdrawn_at is null;
alter table concern force row level security;
drop index concern_for_consultation;

alter table consultation enable row level security;
alter table consultation force row level security;
create policy ask on consultation for insert to "${app}"
  with check (asked_by = (select lantern_login()) and answered_at is null);
-- The inner question is answered under the concern's own policies.
create policy read on consultation for select to "${app}"
  using (exists (select 1 from concern k where k.id = consultation.concern_id));
create policy answer on consultation for update to "${app}"
  using (answered_at is null and (select lantern_has_role('senco'))
    and school_id = any ((select lantern_schools())::uuid[])
    and exists (select 1 from concern k where k.id = consultation.concern_id))
  with check (answered_by = (select lantern_login()));
-- An entry that moves to the right child asks again.
create policy work on consultation for select to "${work}" using ((select lantern_is_work()));
create policy move on consultation for insert to "${work}"
  with check ((select lantern_is_work()) and answered_at is null);
grant select, insert, update (answered_at, answered_by, sealed) on consultation to "${app}";
grant select, insert on consultation to "${work}";
