-- A school asks itself whether it does what a framework says: for each item a state with evidence, an
-- owner and a day. An answer is never changed; a new one stands beside it, so that progress can be
-- shown. Numbers are counted for each item: two who answer at once meet in the primary key.
create table self_audit_answer (
  school_id            uuid not null,
  framework_version_id uuid not null references framework_version (id),
  item_id              text not null,
  number               integer not null check (number > 0),
  state                text not null check (state in ('met', 'partly', 'not-met', 'not-looked-at')),
  evidence             text,
  owner                text,
  due_on               date,
  answered_at          timestamptz not null,
  answered_login       text not null,
  answered_by          text not null,
  primary key (school_id, framework_version_id, item_id, number)
);

alter table self_audit_answer enable row level security;
alter table self_audit_answer force row level security;
create policy read on self_audit_answer for select to "${app}"
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral')) or (select lantern_has_role('trust-safeguarding'))));
create policy answer on self_audit_answer for insert to "${app}"
  with check (school_id = any ((select lantern_schools())::uuid[])
    and answered_login = (select lantern_login())
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral'))));
grant select, insert on self_audit_answer to "${app}";
