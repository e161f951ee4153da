-- A school copies a framework and changes it item by item until it publishes it as its own version. A
-- draft is open to change, a published version never is; who changed which item of a draft, and what
-- it said before, stays beside it for good.
create table framework_draft (
  id            uuid primary key,
  school_id     uuid not null,
  based_on      uuid not null references framework_version (id),
  code          text not null,
  -- one more with each change: of two who change at once the second is told
  version       integer not null check (version > 0),
  state         text not null check (state in ('open', 'published', 'discarded')),
  document      jsonb not null,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  changed_login text not null,
  changed_by    text not null,
  published_as  uuid references framework_version (id) deferrable initially deferred,
  check ((state = 'published') = (published_as is not null))
);
-- Two drafts of one framework would overtake each other when they are published.
create unique index framework_draft_open on framework_draft (school_id, code) where state = 'open';
create index framework_draft_school on framework_draft (school_id, created_at, id);

create table framework_draft_change (
  draft_id      uuid not null references framework_draft (id),
  version       integer not null,
  school_id     uuid not null,
  action        text not null check (action in
    ('copied', 'titled', 'changed', 'added', 'left-out', 'published', 'discarded')),
  item_id       text,
  said_before   text,
  says_now      text,
  changed_at    timestamptz not null,
  changed_login text not null,
  changed_by    text not null,
  primary key (draft_id, version)
);

alter table framework_draft enable row level security;
alter table framework_draft force row level security;
create policy own on framework_draft for all to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))))
  with check (school_id = any ((select lantern_schools())::uuid[])
    and changed_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));
grant select, insert on framework_draft to "${app}";
grant update (version, state, document, changed_at, changed_login, changed_by, published_as)
  on framework_draft to "${app}";

alter table framework_draft_change enable row level security;
alter table framework_draft_change force row level security;
create policy own on framework_draft_change for all to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))))
  with check (school_id = any ((select lantern_schools())::uuid[])
    and changed_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));
grant select, insert on framework_draft_change to "${app}";
