-- Why: an allegation has to reach the designated officer of the local authority (LADO) within one
-- working day. When that was due stood on the entry, and nobody was reminded. So whoever manages the
-- allegation records that it was referred, in words that rest sealed, and until then they are told.
create table lado_referral (
  concern_id  uuid primary key references concern,
  made_at     timestamptz not null,
  recorded_at timestamptz not null,
  login       text not null,
  staff_id    uuid,
  sealed      bytea not null,
  constraint made_before_recorded check (made_at <= recorded_at)
);
alter table lado_referral enable row level security;
alter table lado_referral force row level security;
-- Whoever manages it: the inner question is answered under the concern's own policies, which keep
-- its subject out.
create policy read on lado_referral for select to "${app}"
  using (exists (
    select 1 from concern k
     where k.id = lado_referral.concern_id and k.school_ids && (select lantern_schools())
       and case k.route
             when 'head' then (select lantern_has_role('head'))
             when 'trust' then (select lantern_has_role('trust-safeguarding'))
             else false
           end));
create policy make on lado_referral for insert to "${app}"
  with check (login = (select lantern_login())
    and exists (
      select 1 from concern k
       where k.id = lado_referral.concern_id and k.school_ids && (select lantern_schools())
         and case k.route
               when 'head' then (select lantern_has_role('head'))
               when 'trust' then (select lantern_has_role('trust-safeguarding'))
               else false
             end));
create policy work on lado_referral for select to "${work}" using ((select lantern_is_work()));
grant select, insert on lado_referral to "${app}";
grant select on lado_referral to "${work}";

-- Who was reminded when: one row for each notice. An instance that sends one holds it for a minute.
create table lado_reminder (
  concern_id   uuid not null references concern,
  notice       text not null check (notice in ('nearly-over', 'over')),
  leased_until timestamptz not null,
  told_at      timestamptz,
  primary key (concern_id, notice)
);
alter table lado_reminder enable row level security;
alter table lado_reminder force row level security;
create policy work on lado_reminder for all to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, update on lado_reminder to "${work}";

create index concern_allegation on concern (recorded_at, id) where route is not null;
