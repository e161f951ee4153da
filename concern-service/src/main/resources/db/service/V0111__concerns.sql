-- What staff recorded. A row never changes: corrections are appended beside it. Words lie sealed; what
-- stands in the open is what scope, level and route need. Row-level security holds, beside the scope
-- of schools, who may read which level, the route of an allegation, and conflicts of interest.
create table concern (
  id               uuid primary key,
  reference        text not null unique,
  school_id        uuid not null,
  school_ids       uuid[] not null check (school_ids[1] = school_id),
  pupil_id         uuid,
  category         text not null,
  level            text not null check (level in ('urgent', 'review', 'normal')),
  immediate_danger boolean not null,
  -- about an adult: the way past its subject; null for all other concerns
  route            text check (route in ('head', 'trust')),
  excluded_staff   uuid[] not null,
  suggested_tier   smallint check (suggested_tier between 1 and 3),
  flags            text[] not null,
  observed_at      timestamptz not null,
  recorded_at      timestamptz not null,
  reporter_login   text not null,
  reporter_staff   uuid,
  sealed           bytea not null,
  constraint adult_has_no_suggestion check (route is null or suggested_tier is null)
);
create index concern_of_reporter on concern (reporter_login, recorded_at, id);
create index concern_of_pupil on concern (pupil_id, recorded_at) where pupil_id is not null;

alter table concern enable row level security;
alter table concern force row level security;
create policy record on concern for insert to ${app}
  with check (reporter_login = (select lantern_login()));
create policy read on concern for select to ${app} using (
  not coalesce((select lantern_staff()) = any (excluded_staff), false)
  and (reporter_login = (select lantern_login())
    or school_ids && (select lantern_schools())
      and case route
            when 'head' then (select lantern_has_role('head'))
            when 'trust' then (select lantern_has_role('trust-safeguarding'))
            else (select lantern_has_role('dsl')) or (select lantern_has_role('head'))
              or level = 'normal'
                and ((select lantern_has_role('pastoral')) or (select lantern_has_role('senco')))
          end));
create policy work on concern for select to ${work} using ((select lantern_is_work()));
grant select, insert on concern to ${app};
grant select on concern to ${work};

-- The answer to a key that a client sent before: a retry on a bad line must not record twice. Kept
-- for seven days. The fingerprint of the body and the answer lie sealed together.
create table idempotency (
  login       text not null,
  key         text not null,
  concern_id  uuid not null,
  recorded_at timestamptz not null,
  sealed      bytea not null,
  primary key (login, key)
);
create index idempotency_by_age on idempotency using brin (recorded_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency for all to ${app}
  using (login = (select lantern_login())) with check (login = (select lantern_login()));
create policy work on idempotency for all to ${work} using ((select lantern_is_work()));
grant select, insert on idempotency to ${app};
grant select, delete on idempotency to ${work};

-- How far a concern has come, for the person who recorded it, and nothing of its content. Only that
-- person sees it; the subject of an allegation who recorded it themselves sees no more than this.
create table receipt (
  concern_id      uuid primary key,
  reference       text not null,
  reporter_login  text not null,
  level           text not null,
  recorded_at     timestamptz not null,
  delivered_at    timestamptz,
  acknowledged_at timestamptz
);
create index receipt_of_reporter on receipt (reporter_login, recorded_at, concern_id);
alter table receipt enable row level security;
alter table receipt force row level security;
create policy own on receipt for all to ${app}
  using (reporter_login = (select lantern_login())) with check (reporter_login = (select lantern_login()));
create policy work on receipt for all to ${work} using ((select lantern_is_work()));
grant select, insert on receipt to ${app};
grant select, update on receipt to ${work};

-- How often a pupil was on staff's minds: day and pupil of each ordinary concern, no content. Reporters
-- may not read each other's concerns, and still repetition must be seen. Safeguarding concerns are not
-- in it, so that a count never tells of one.
create table recurrence (
  concern_id     uuid primary key,
  pupil_id       uuid not null,
  school_ids     uuid[] not null,
  excluded_staff uuid[] not null,
  observed_on    date not null
);
create index recurrence_of_pupil on recurrence (pupil_id, observed_on);
alter table recurrence enable row level security;
alter table recurrence force row level security;
create policy scope on recurrence for all to ${app}
  using (school_ids && (select lantern_schools())
    and not coalesce((select lantern_staff()) = any (excluded_staff), false))
  with check (school_ids && (select lantern_schools()));
create policy work on recurrence for select to ${work} using ((select lantern_is_work()));
grant select, insert on recurrence to ${app};
grant select on recurrence to ${work};
