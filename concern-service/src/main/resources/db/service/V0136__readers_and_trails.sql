-- Why: who reads an ordinary entry is now a school's choice, and the choice of today holds for the
-- entries of yesterday too. So the policy asks the school's settings when somebody reads, by the key
-- (school, code); an array written at the time of recording would keep an entry open, or shut, after
-- the school has thought better of it. A group that may only see that there is something reads
-- through a view without the words. A reporter whom the register says has left reads nothing any
-- more. And what turns out wrong is put right beside the original: a correction, another category
-- (the level only rises), another child (the entry leaves the wrong child's lists, and a new one
-- cites it).

-- The register's word about the person who asks: removed, or every post has ended. Whoever never
-- held a post there is not said to have left. They need not belong to a school to be told so.
create policy oneself on staff for select to ${app} using (id = (select lantern_staff()));
create policy oneself on staff_post for select to ${app} using (staff_id = (select lantern_staff()));
create function register_says_left() returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from staff s
     where s.id = lantern_staff()
       and (s.removed
         or exists (select 1 from staff_post p where p.staff_id = s.id)
           and not exists (select 1 from staff_post p where p.staff_id = s.id
                             and coalesce(p.valid_to, 'infinity') >= register_today())));

alter table concern
  add column withdrawn_at         timestamptz,
  add column moved_from           uuid,
  add column moved_from_reference text;

alter policy read on concern using (
  withdrawn_at is null
  and coalesce((select lantern_staff()) <> all (excluded_staff), false)
  and (reporter_login = (select lantern_login()) and not (select register_says_left())
    or school_ids && (select lantern_schools())
      and case route
            when 'head' then (select lantern_has_role('head'))
            when 'trust' then (select lantern_has_role('trust-safeguarding'))
            else (select lantern_has_role('dsl'))
              or level = 'normal' and exists (
                select 1 from unnest(concern.school_ids) as here (id)
                  left join school_category o on o.school_id = here.id and o.code = concern.category
                 where here.id = any ((select lantern_schools())::uuid[])
                   and coalesce(o.readers, '{pastoral,senco,head}') && (select lantern_roles()))
          end));

-- The view is read with its owner's rights, and this is what its owner may see for the person who
-- asks. Nobody else gains by it: without a scope the owner sees nothing either.
create policy trace on concern for select to current_user using (
  withdrawn_at is null and route is null and level = 'normal'
  and coalesce((select lantern_staff()) <> all (excluded_staff), false)
  and school_ids && (select lantern_schools())
  and exists (
    select 1 from school_category o
     where o.school_id = any (concern.school_ids) and o.code = concern.category
       and o.seers && (select lantern_roles())));
create view concern_trace with (security_barrier) as
  select id, reference, school_ids, category, excluded_staff, observed_at, recorded_at from concern;
grant select on concern_trace to ${app};

-- A receipt stands where its concern is observed: one's own list keeps that order also for what one
-- may not read any more.
alter table receipt add column observed_at timestamptz;
alter table receipt no force row level security;
alter table concern no force row level security;
update receipt r set observed_at = k.observed_at from concern k where k.id = r.concern_id;
update receipt set observed_at = recorded_at where observed_at is null;
alter table receipt force row level security;
alter table concern force row level security;
alter table receipt alter column observed_at set not null;
create index receipt_of_reporter_observed on receipt (reporter_login, observed_at desc, concern_id desc);

-- Background work puts right what a person decided: the reader may not see the outcome any more, and
-- the receipt is another person's. A level never falls, whoever asks.
create policy put_right on concern for update to ${work} using ((select lantern_is_work()));
create policy move on concern for insert to ${work} with check ((select lantern_is_work()));
grant insert, update (category, level, withdrawn_at) on concern to ${work};
create trigger level_never_falls before update of level on concern
  for each row execute function level_never_falls();
grant insert on receipt to ${work};
create policy put_right on recurrence for all to ${work}
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant insert, delete on recurrence to ${work};
create policy move on concern_person for insert to ${work} with check ((select lantern_is_work()));
grant insert on concern_person to ${work};

-- The words rest sealed. Whoever may read the concern may read what was said about it since: the
-- inner question is answered under the concern's own policies.
create table concern_correction (
  id           uuid primary key,
  concern_id   uuid not null references concern,
  corrected_at timestamptz not null,
  login        text not null,
  staff_id     uuid,
  key          text not null,
  sealed       bytea not null,
  constraint concern_correction_once unique (login, key)
);
create index concern_correction_of_concern on concern_correction (concern_id, corrected_at, id);
alter table concern_correction enable row level security;
alter table concern_correction force row level security;
create policy read on concern_correction for select to ${app}
  using (exists (select 1 from concern k where k.id = concern_correction.concern_id));
create policy append on concern_correction for insert to ${app}
  with check (login = (select lantern_login())
    and exists (select 1 from concern k where k.id = concern_correction.concern_id));
create policy work on concern_correction for select to ${work} using ((select lantern_is_work()));
grant select, insert on concern_correction to ${app};
grant select on concern_correction to ${work};

create table concern_reclassification (
  id              uuid primary key,
  concern_id      uuid not null references concern,
  reclassified_at timestamptz not null,
  login           text not null,
  staff_id        uuid,
  from_category   text not null,
  to_category     text not null,
  from_level      text not null,
  to_level        text not null,
  sealed          bytea not null,
  constraint only_rises check (level_rank(to_level) >= level_rank(from_level))
);
create index concern_reclassification_of_concern
  on concern_reclassification (concern_id, reclassified_at, id);
alter table concern_reclassification enable row level security;
alter table concern_reclassification force row level security;
create policy read on concern_reclassification for select to ${app}
  using (exists (select 1 from concern k where k.id = concern_reclassification.concern_id));
create policy work on concern_reclassification for all to ${work}
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select on concern_reclassification to ${app};
grant select, insert on concern_reclassification to ${work};

-- An entry on the wrong child is in nobody's lists any more: only background work sees this row.
create table concern_withdrawal (
  concern_id     uuid primary key references concern,
  pupil_id       uuid,
  new_concern_id uuid not null unique references concern,
  withdrawn_at   timestamptz not null,
  login          text not null,
  staff_id       uuid,
  sealed         bytea not null
);
alter table concern_withdrawal enable row level security;
alter table concern_withdrawal force row level security;
create policy work on concern_withdrawal for all to ${work}
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert on concern_withdrawal to ${work};
