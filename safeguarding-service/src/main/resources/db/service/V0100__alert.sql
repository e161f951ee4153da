-- A disclosure must reach a person, and somebody is told for as long as nobody has acknowledged.
-- The alert carries all that decides who may see it (its schools, the people kept out, its route),
-- so that no policy has to join; and its own copy of the escalation policy, so that a change of
-- the configuration never touches an alert that is on its way.

create sequence alert_change;

create table alert (
  id uuid primary key,
  -- a later raise of the same concern is another event about this alert, never a second one
  concern_id uuid not null unique,
  reference text not null,
  pupil_id uuid,
  school_ids uuid[] not null check (cardinality(school_ids) > 0),
  excluded_staff uuid[] not null,
  route text not null check (route in ('safeguarding', 'head', 'trust')),
  level text not null check (level in ('review', 'urgent')),
  state text not null check (state in ('open', 'acknowledged')),
  version bigint not null default 1,
  opened_at timestamptz not null,
  round integer not null check (round >= 1),
  step integer not null check (step >= 1),
  steps text[] not null check (cardinality(steps) > 0),
  step_after_ms bigint not null check (step_after_ms > 0),
  next_step_at timestamptz,
  acknowledged_by text,
  acknowledged_at timestamptz,
  unreadable boolean not null,
  change_number bigint not null default nextval('alert_change'),
  change_xid xid8 not null default pg_current_xact_id(),
  -- there is no end without a person: an open alert always has a next step
  check ((state = 'open') = (next_step_at is not null)),
  check ((state = 'acknowledged') = (acknowledged_at is not null and acknowledged_by is not null))
) with (fillfactor = 80);

create index alert_due on alert (next_step_at) where state = 'open';
create index alert_open on alert (opened_at, id) where state = 'open';
create index alert_acknowledged on alert (acknowledged_at desc, id desc) where state = 'acknowledged';
create index alert_change_number on alert (change_number);
create index alert_change_xid on alert (change_xid);

-- Every change raises the version and is marked for the streams, whoever makes it.
create function alert_changed() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.change_number := nextval('alert_change');
  new.change_xid := pg_current_xact_id();
  return new;
end $$;

create trigger alert_changed before update on alert
  for each row execute function alert_changed();

-- Whose step has been reached: they may read this one alert, and nothing else by it.
create table alert_reader (
  alert_id uuid not null references alert (id),
  staff_id uuid not null,
  round integer not null,
  step integer not null,
  granted_at timestamptz not null,
  primary key (alert_id, staff_id)
);

create index alert_reader_staff on alert_reader (staff_id, alert_id);

-- What the concern said, sealed as it came: one row per event that arrived about it.
create table alert_content (
  event_id uuid primary key,
  alert_id uuid not null references alert (id),
  subject_id uuid not null,
  level text not null,
  arrived_at timestamptz not null,
  sealed text not null
);

create index alert_content_alert on alert_content (alert_id, arrived_at);

-- Everything that happened to the alert, in order; appended, never changed.
create table alert_history (
  id bigint generated always as identity primary key,
  alert_id uuid not null references alert (id),
  at timestamptz not null,
  kind text not null,
  actor text not null,
  round integer,
  step integer,
  recipient text,
  message_id text,
  attempt integer,
  answer text
);

create index alert_history_alert on alert_history (alert_id, id);

alter table alert enable row level security;
alter table alert force row level security;
alter table alert_reader enable row level security;
alter table alert_reader force row level security;
alter table alert_content enable row level security;
alter table alert_content force row level security;
alter table alert_history enable row level security;
alter table alert_history force row level security;

-- A person sees an alert by their post at one of its schools, or because their step was reached;
-- never when they are kept out. A login with nobody behind it cannot be told apart from the
-- subject: it sees no alert that anybody is kept out of.
create policy alert_person on alert to "${app}" using (
  not coalesce((select lantern_staff()) = any (excluded_staff), true)
  and (
    (route = 'safeguarding'
      and (select lantern_has_role('dsl'))
      and school_ids && (select lantern_schools()))
    or exists (
      select from alert_reader r
      where r.alert_id = alert.id and r.staff_id = (select lantern_staff()))
  )
);
create policy alert_work on alert to "${work}" using ((select lantern_is_work()));

create policy alert_reader_person on alert_reader for select to "${app}"
  using (staff_id = (select lantern_staff()));
create policy alert_reader_work on alert_reader to "${work}" using ((select lantern_is_work()));

create policy alert_content_person on alert_content for select to "${app}"
  using (exists (select from alert a where a.id = alert_id));
create policy alert_content_work on alert_content to "${work}" using ((select lantern_is_work()));

create policy alert_history_person on alert_history to "${app}"
  using (exists (select from alert a where a.id = alert_id));
create policy alert_history_work on alert_history to "${work}" using ((select lantern_is_work()));

grant usage on sequence alert_change to "${app}", "${work}";
grant select on alert, alert_reader, alert_content to "${app}";
grant update (state, acknowledged_by, acknowledged_at, next_step_at) on alert to "${app}";
grant select, insert on alert_history to "${app}";
grant select, insert, update on alert to "${work}";
grant select, insert on alert_reader, alert_content, alert_history to "${work}";
