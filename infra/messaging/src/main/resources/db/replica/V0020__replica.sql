-- The replica of the register: a service works on when the register's own service is down. It holds
-- what the topic last said about each school, member of staff and pupil. Everything about a person
-- rests as it travelled: sealed, with the id of the event that it is bound to. What row-level
-- security must decide on stands in the open, and those are ids: posts, enrolments and family.
-- Each row keeps the id of its event, which is ordered by time: an older event changes nothing, and
-- an erased key stays as an empty row, so that nothing older brings it back.

-- Enrolments and posts begin and end on days in England.
create function register_today() returns date
  language sql stable
  return (lantern_now() at time zone 'Europe/London')::date;

create table replica_school (
  id uuid primary key,
  event_id uuid not null,
  erased boolean not null default false,
  name text,
  phase text,
  urn text,
  laestab text,
  local_authority text
);

create table replica_staff (
  id uuid primary key,
  event_id uuid not null,
  erased boolean not null default false,
  sealed text
);

create table replica_post (
  staff_id uuid not null references replica_staff,
  role text not null,
  school_id uuid,
  valid_from date,
  valid_to date
);
create index replica_post_staff on replica_post (staff_id);
create index replica_post_school on replica_post (school_id, role);

create table replica_pupil (
  id uuid primary key,
  event_id uuid not null,
  erased boolean not null default false,
  sealed text,
  family_staff uuid[] not null default '{}'
);

create table replica_enrolment (
  pupil_id uuid not null references replica_pupil,
  school_id uuid not null,
  main boolean not null,
  valid_from date,
  valid_to date
);
create index replica_enrolment_pupil on replica_enrolment (pupil_id, school_id);
create index replica_enrolment_school on replica_enrolment (school_id, pupil_id);

do $$
declare t text;
begin
  foreach t in array array['replica_school', 'replica_staff', 'replica_post', 'replica_pupil',
      'replica_enrolment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy background on %I to "${work}"'
      ' using ((select lantern_is_work())) with check ((select lantern_is_work()))', t);
    execute format('grant select on %I to "${app}"', t);
    execute format('grant select, insert, update, delete on %I to "${work}"', t);
  end loop;
end $$;

-- Schools are public, and staff know their colleagues across the trust.
create policy public_to_staff on replica_school for select to "${app}"
  using ((select lantern_login()) is not null);

create policy directory on replica_staff for select to "${app}"
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0);

create policy directory on replica_post for select to "${app}"
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0);

create policy own_schools on replica_enrolment for select to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[]));

create policy enrolled_today on replica_pupil for select to "${app}"
  using (
    not erased
    and not coalesce((select lantern_staff()) = any (family_staff), false)
    and exists (
      select 1 from replica_enrolment e
       where e.pupil_id = replica_pupil.id
         and e.school_id = any ((select lantern_schools())::uuid[])
         and coalesce(e.valid_from, '-infinity'::date) <= (select register_today())
         and coalesce(e.valid_to, 'infinity'::date) >= (select register_today())));
