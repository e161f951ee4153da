-- What a school tells parents of its map: in plain words, chosen and reworded by the school. The choice is
-- a draft that is changed; what is published has a number and a day and never changes, because parents
-- may have it in print.
create table parents_draft (
  school_id            uuid not null,
  framework_version_id uuid not null references framework_version (id),
  -- one more with each change: of two who change at once the second is told
  version              integer not null check (version > 0),
  choice               jsonb not null,
  changed_at           timestamptz not null,
  changed_login        text not null,
  changed_by           text not null,
  primary key (school_id, framework_version_id)
);

create table parents_version (
  school_id            uuid not null,
  framework_version_id uuid not null references framework_version (id),
  number               integer not null check (number > 0),
  document             jsonb not null,
  published_on         date not null,
  published_at         timestamptz not null,
  published_login      text not null,
  published_by         text not null,
  primary key (school_id, framework_version_id, number)
);

alter table parents_draft enable row level security;
alter table parents_draft force row level security;
create policy own on parents_draft for all to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))))
  with check (school_id = any ((select lantern_schools())::uuid[])
    and changed_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));
grant select, insert on parents_draft to "${app}";
grant update (version, choice, changed_at, changed_login, changed_by) on parents_draft to "${app}";

alter table parents_version enable row level security;
alter table parents_version force row level security;
create policy read on parents_version for select to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[]));
create policy publish on parents_version for insert to "${app}"
  with check (school_id = any ((select lantern_schools())::uuid[])
    and published_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));
grant select, insert on parents_version to "${app}";
