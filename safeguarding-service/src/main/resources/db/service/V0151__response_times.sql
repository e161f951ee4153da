-- How long a child's alert waits for a person, and for the first thing that is done, is what a
-- school is judged by, and what it can change. One row for each alert that was acknowledged, from the
-- first acknowledgement on: that the alert is told again later does not take it back. Only alerts
-- about a child are counted: no allegation, no drill, no test; and nobody counts one that they are
-- kept out of, so each reading asks the alert itself.

create table response_time (
  alert_id uuid primary key references alert (id) on delete cascade,
  school_id uuid not null,
  level text not null check (level in ('review', 'urgent')),
  -- null: after everybody had been told once
  step integer check (step >= 1),
  opened_at timestamptz not null,
  acknowledged_at timestamptz not null,
  first_action_at timestamptz
);

create index response_time_latest on response_time (acknowledged_at);
create index response_time_waiting on response_time (acknowledged_at) where first_action_at is null;
create index alert_history_acknowledged on alert_history (at) where kind = 'acknowledged';

-- What may be counted at all. An alert that cannot be read may be about anybody.
create policy alert_counted on alert for select to current_user
  using (purpose = 'real' and route = 'safeguarding' and not unreadable);

create function alert_is_counted(p_alert uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from alert a
     where a.id = p_alert and a.purpose = 'real' and a.route = 'safeguarding' and not a.unreadable
       and not coalesce(lantern_staff() = any (a.excluded_staff), true));
revoke all on function alert_is_counted from public;
grant execute on function alert_is_counted to "${app}";

alter table response_time enable row level security;
alter table response_time force row level security;
create policy response_time_person on response_time for select to "${app}"
  using (
    school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('trust-safeguarding')))
    and alert_is_counted(alert_id));
create policy response_time_work on response_time to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select on response_time to "${app}";
grant select, insert, update on response_time to "${work}";

-- What waits, for the trust's lead, who sees no alert before its step has come: numbers and ages by
-- school and step, of their schools, and without what they are kept out of.
create function waiting_alerts()
  returns table (school_id uuid, level text, waits text, step integer, alerts bigint,
    oldest timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.school_ids[1], w.level, w.waits, w.at, count(*), min(w.since)
    from (
      select a.*, a.opened_at as since, 'open' as waits, case when a.round = 1 then a.step end as at
        from alert a where a.state = 'open'
      union all
      select a.*, a.acknowledged_at, 'untouched', null
        from alert a where a.act_by is not null) w
   where w.purpose = 'real' and w.route = 'safeguarding' and not w.unreadable
     and (select lantern_has_role('trust-safeguarding'))
     and w.school_ids[1] = any ((select lantern_schools())::uuid[])
     and not coalesce((select lantern_staff()) = any (w.excluded_staff), true)
   group by 1, 2, 3, 4
$$;
revoke all on function waiting_alerts from public;
grant execute on function waiting_alerts to "${app}";
