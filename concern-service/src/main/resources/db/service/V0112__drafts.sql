-- What somebody has typed on the log page and not sent: a lost session or a dead battery must not
-- lose it. One draft a login, sealed, gone once it is sent or after seven days.
create table draft (
  id         uuid primary key,
  login      text not null unique,
  updated_at timestamptz not null,
  sealed     bytea not null
);
alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft for all to ${app}
  using (login = (select lantern_login())) with check (login = (select lantern_login()));
create policy work on draft for all to ${work} using ((select lantern_is_work()));
grant select, insert, update, delete on draft to ${app};
grant select, delete on draft to ${work};
