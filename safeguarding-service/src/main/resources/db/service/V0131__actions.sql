-- What people did about an alert: the list of what a child needs at once, and anything else. Nothing
-- in it is ever changed; a correction stands beside what it puts right. Words rest sealed. And which
-- one-time links of mails have been used: a link acknowledges once, for the person it was sent to.

create table alert_action (
  id uuid primary key,
  alert_id uuid not null references alert (id),
  item text not null check (
    item in ('safe-place', 'adult-with-child', 'told-face-to-face', 'called', 'other')),
  done boolean not null,
  done_at timestamptz not null,
  noted_at timestamptz not null,
  noted_by text not null,
  corrects uuid references alert_action (id),
  sealed text,
  check (done or corrects is not null)
);

create index alert_action_alert on alert_action (alert_id, noted_at, id);

create table used_link (
  alert_id uuid not null references alert (id),
  staff_id uuid not null,
  round integer not null,
  step integer not null,
  used_at timestamptz not null,
  primary key (alert_id, staff_id, round, step)
);

alter table alert_action enable row level security;
alter table alert_action force row level security;
alter table used_link enable row level security;
alter table used_link force row level security;

create policy alert_action_person on alert_action to "${app}"
  using (exists (select from alert a where a.id = alert_id))
  with check (exists (select from alert a where a.id = alert_id)
    and noted_by = coalesce((select lantern_staff())::text, (select lantern_login())));
create policy alert_action_work on alert_action to "${work}" using ((select lantern_is_work()));

create policy used_link_person on used_link to "${app}"
  using (staff_id = (select lantern_staff())
    and exists (select from alert a where a.id = alert_id));
create policy used_link_work on used_link to "${work}" using ((select lantern_is_work()));

grant select, insert on alert_action, used_link to "${app}";
grant select on alert_action, used_link to "${work}";
