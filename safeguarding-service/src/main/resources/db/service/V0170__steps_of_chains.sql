-- A policy counts its steps through both of its chains, those of a closed school behind the others.
-- Such a number tells people neither which chain had its turn nor who was told. So what is counted by
-- step says both beside the number, as the alert's own policy has it; the number stays as it was.

create function step_is_out_of_hours(p_policy jsonb, p_step integer) returns boolean
  language sql immutable
  return p_step > jsonb_array_length(p_policy -> 'inSchool');

-- From 1 in each chain.
create function step_in_chain(p_policy jsonb, p_step integer) returns integer
  language sql immutable
  return case when step_is_out_of_hours(p_policy, p_step)
    then p_step - jsonb_array_length(p_policy -> 'inSchool') else p_step end;

-- Null where the policy has no such step.
create function step_audience(p_policy jsonb, p_step integer) returns text
  language sql immutable
  return p_policy
    -> case when step_is_out_of_hours(p_policy, p_step) then 'outOfHours' else 'inSchool' end
    -> (step_in_chain(p_policy, p_step) - 1) ->> 'who';

alter table response_time
  add column out_of_hours boolean,
  add column chain_step integer,
  add column who text;

-- The owner has no policy of its own on a table that forces them.
alter table response_time no force row level security;
update response_time r
   set out_of_hours = step_is_out_of_hours(a.policy, r.step),
       chain_step = step_in_chain(a.policy, r.step),
       who = step_audience(a.policy, r.step)
  from alert a
 where a.id = r.alert_id and r.step is not null;
alter table response_time force row level security;

drop function waiting_alerts;
create function waiting_alerts()
  returns table (school_id uuid, level text, waits text, step integer, out_of_hours boolean,
    chain_step integer, who text, alerts bigint, oldest timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.school_ids[1], w.level, w.waits, w.at, step_is_out_of_hours(w.policy, w.at),
         step_in_chain(w.policy, w.at), step_audience(w.policy, w.at), count(*), min(w.since)
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
   group by 1, 2, 3, 4, 5, 6, 7
$$;
revoke all on function waiting_alerts from public;
grant execute on function waiting_alerts to "${app}";
