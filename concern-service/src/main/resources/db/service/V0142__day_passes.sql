-- Supply and agency staff see children on their first day and are in no register. A day pass names one
-- of them, for one school and some days; its secret stands here as a hash to be found by, and sealed
-- beside the name so that the card can be printed again. Who issues it sees the passes of their
-- schools; a request that brings a secret is looked up by the background role, before anybody is known.
create table day_pass (
  id          uuid primary key,
  school_id   uuid not null references school,
  first_day   date not null,
  last_day    date not null check (last_day between first_day and first_day + 13),
  issued_by   text not null,
  issued_at   timestamptz not null,
  revoked_by  text,
  revoked_at  timestamptz,
  secret_hash bytea not null unique,
  sealed      bytea not null
);
create index day_pass_latest on day_pass (issued_at desc, id desc);

alter table day_pass enable row level security;
alter table day_pass force row level security;
create policy issue on day_pass for insert to ${app}
  with check (issued_by = (select lantern_login())
    and school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral'))));
create policy see on day_pass for select to ${app}
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral'))));
create policy withdraw on day_pass for update to ${app}
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral'))))
  with check (revoked_by = (select lantern_login()));
create policy work on day_pass for select to ${work} using ((select lantern_is_work()));
grant select, insert, update (revoked_at, revoked_by) on day_pass to ${app};
grant select on day_pass to ${work};
