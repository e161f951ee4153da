-- A school, or the trust, has messages go to a Teams channel or to another system of its own. The
-- address is a secret as good as a password (whoever has it can write there), so it stands here
-- sealed; the host alone is shown. The trust's own stands under the nil id. Who changed what is in
-- the audit.

create table hook (
  school_id uuid not null,
  channel text not null check (channel in ('teams', 'webhook')),
  -- another one with each address, and what the sealed texts are bound to
  id uuid not null unique,
  host text not null,
  address_sealed text not null,
  secret_sealed text,
  set_by text not null,
  set_at timestamptz not null,
  primary key (school_id, channel),
  check ((channel = 'webhook') = (secret_sealed is not null))
);

alter table hook enable row level security;
alter table hook force row level security;

create policy hook_person on hook to "${app}" using (
  (select lantern_has_role('trust-safeguarding'))
  or (select lantern_has_role('operator'))
  or (((select lantern_has_role('dsl')) or (select lantern_has_role('head')))
    and school_id = any ((select lantern_schools())::uuid[]))
);
create policy hook_work on hook for select to "${work}" using ((select lantern_is_work()));

grant select, insert, update, delete on hook to "${app}";
grant select on hook to "${work}";
