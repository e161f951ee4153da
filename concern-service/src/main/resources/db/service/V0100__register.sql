-- The register: which schools the trust has, who works there and who learns there. Recording a
-- concern, deciding who may read it and keeping a relative out all start from these rows.
--
-- Only the background role writes: an import is the work of the whole trust, and an operator who
-- starts it gains no sight of a child by it. Requests read, under row-level security:
--   a pupil is seen by staff of a school where the pupil is enrolled today, and never by a member
--   of staff who is family; the directory of staff is seen by every member of staff of the trust,
--   because an allegation must be routed past its subject wherever that person works; schools are
--   public.
-- pupil.places and pupil.family_staff repeat enrolment and pupil_family, written by the same
-- transaction: recording needs all schools of a dual-registered pupil, also those outside the
-- caller's scope, and reads them with one row by its key.

create table school (
  id uuid primary key,
  name text not null,
  phase text not null,
  urn text,
  laestab text,
  local_authority text,
  version integer not null default 0,
  changed_at timestamptz not null default lantern_now()
);

create table academic_session ( -- no school data
  id uuid primary key,
  title text not null,
  kind text not null,
  starts_on date not null,
  ends_on date not null,
  school_year integer not null
);
comment on table academic_session is 'no school data: the terms of the trust, the same for everybody';

create table staff (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  email text,
  -- the family name as single words, lower case, without accents
  family_words text[] not null,
  removed boolean not null default false,
  version integer not null default 0,
  changed_at timestamptz not null default lantern_now()
);

create table staff_post (
  staff_id uuid not null references staff,
  role text not null check (role in
    ('staff', 'pastoral', 'senco', 'dsl', 'deputy-dsl', 'head', 'trust-safeguarding')),
  school_id uuid references school,
  valid_from date,
  valid_to date,
  constraint staff_post_of_trust check ((school_id is null) = (role = 'trust-safeguarding')),
  constraint staff_post_once unique nulls not distinct (staff_id, role, school_id)
);
create index staff_post_school on staff_post (school_id, role);

create table pupil (
  id uuid primary key,
  upn text,
  given_name text not null,
  family_name text not null,
  date_of_birth date,
  year_group text not null,
  care_status text not null check (care_status in ('none', 'looked-after', 'previously-looked-after')),
  care_from date,
  care_to date,
  -- family name, then given name, folded: the order of lists
  sort_name text collate "C" not null,
  -- [{"school", "main", "from", "to"}], main first, then by first day
  places jsonb not null default '[]',
  family_staff uuid[] not null default '{}',
  removed boolean not null default false,
  version integer not null default 0,
  changed_at timestamptz not null default lantern_now()
);
create unique index pupil_upn on pupil (upn) where not removed;
create index pupil_sort on pupil (sort_name, id);

create table enrolment (
  id uuid primary key,
  pupil_id uuid not null references pupil,
  school_id uuid not null references school,
  main boolean not null,
  valid_from date,
  valid_to date
);
create index enrolment_pupil on enrolment (pupil_id, school_id);
create index enrolment_school on enrolment (school_id, pupil_id);

create table pupil_family (
  pupil_id uuid not null references pupil,
  staff_id uuid not null references staff,
  primary key (pupil_id, staff_id)
);
create index pupil_family_staff on pupil_family (staff_id);

-- The search reads words by school and range: comparisons are leakproof, so the index serves under
-- row-level security, which like and full-text operators could not.
create table pupil_word (
  school_id uuid not null references school,
  word text collate "C" not null,
  pupil_id uuid not null references pupil,
  primary key (school_id, word, pupil_id)
);
create index pupil_word_pupil on pupil_word (pupil_id);

-- One import at a time, and what each one did.
create table register_import ( -- no school data
  id uuid primary key,
  login text not null,
  started_at timestamptz not null default lantern_now(),
  accepted integer not null,
  rejected integer not null,
  published integer not null
);
comment on table register_import is 'no school data: counts of each import, for operators';

do $$
declare t text;
begin
  foreach t in array array['school', 'staff', 'staff_post', 'pupil', 'enrolment', 'pupil_family',
      'pupil_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy background on %I to "${work}"'
      ' using ((select lantern_is_work())) with check ((select lantern_is_work()))', t);
    execute format('grant select on %I to "${app}"', t);
    execute format('grant select, insert, update, delete on %I to "${work}"', t);
  end loop;
end $$;
grant select on academic_session to "${app}";
grant select, insert, update, delete on academic_session to "${work}";
grant select, insert on register_import to "${work}";

create policy public_to_staff on school for select to "${app}"
  using ((select lantern_login()) is not null);

create policy directory on staff for select to "${app}"
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0);

create policy directory on staff_post for select to "${app}"
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0);

create policy own_schools on enrolment for select to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[]));

create policy own_schools on pupil_word for select to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[]));

create policy enrolled_today on pupil for select to "${app}"
  using (
    not removed
    and not coalesce((select lantern_staff()) = any (family_staff), false)
    and exists (
      select 1 from enrolment e
       where e.pupil_id = pupil.id
         and e.school_id = any ((select lantern_schools())::uuid[])
         and coalesce(e.valid_from, '-infinity'::date) <= (select register_today())
         and coalesce(e.valid_to, 'infinity'::date) >= (select register_today())));

-- Through the pupil: who may not see the pupil learns nothing of the family either.
create policy of_visible_pupil on pupil_family for select to "${app}"
  using (exists (select 1 from pupil p where p.id = pupil_family.pupil_id));
