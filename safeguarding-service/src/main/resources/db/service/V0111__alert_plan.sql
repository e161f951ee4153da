-- Why: a school arranges how its alerts escalate, who has duty when and on which days it is closed;
-- the trust does so for all of its schools, under the id that is nothing but zeros. One document,
-- so that one version number says which of them a person has read. A version is appended and never
-- changed: the newest holds, and the others say who changed what.

create table alert_plan (
  school_id uuid not null,
  version integer not null check (version >= 1),
  -- null where there is none of its own
  policy jsonb,
  rota jsonb not null,
  -- a member of staff's id, or else a login
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (school_id, version)
);

alter table alert_plan enable row level security;
alter table alert_plan force row level security;

-- Whoever reads alerts may see how they escalate, the trust's part too; who keeps a plan is narrower.
create policy alert_plan_reader on alert_plan for select to "${app}" using (
  (select lantern_has_role('operator'))
  or ((school_id = any ((select lantern_schools())::uuid[])
        or (school_id = '00000000-0000-0000-0000-000000000000'
          and cardinality((select lantern_schools())::uuid[]) > 0))
      and ((select lantern_has_role('dsl'))
        or (select lantern_has_role('head'))
        or (select lantern_has_role('trust-safeguarding'))))
);

create policy alert_plan_keeper on alert_plan for insert to "${app}" with check (
  (select lantern_has_role('operator'))
  or (school_id = '00000000-0000-0000-0000-000000000000'
    and (select lantern_has_role('trust-safeguarding')))
  or (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl'))
      or (select lantern_has_role('head'))
      or (select lantern_has_role('trust-safeguarding'))))
);

create policy alert_plan_work on alert_plan to "${work}" using ((select lantern_is_work()));

grant select, insert on alert_plan to "${app}";
grant select on alert_plan to "${work}";
