-- Whether a channel works is known from what became of the last attempt, whoever made it: all
-- instances write here, and every desk reads it. What is the deployment's (mail, text messages)
-- stands under the nil id, a school's own Teams channel or webhook under the school.

create table channel_state (
  channel text not null check (channel in ('email', 'sms', 'teams', 'webhook')),
  school_id uuid not null,
  last_taken_at timestamptz,
  failing_since timestamptz,
  failures integer not null default 0,
  -- what the other side said last
  answer text not null,
  primary key (channel, school_id)
) with (fillfactor = 80);

alter table channel_state enable row level security;
alter table channel_state force row level security;

-- whoever sets a hook anew or removes it deletes what its past says
create policy channel_state_person on channel_state to "${app}" using (
  (select lantern_has_role('trust-safeguarding'))
  or (select lantern_has_role('operator'))
  or (((select lantern_has_role('dsl')) or (select lantern_has_role('head')))
    and (school_id = any ((select lantern_schools())::uuid[])
      or school_id = '00000000-0000-0000-0000-000000000000' and channel in ('email', 'sms')))
);
create policy channel_state_work on channel_state to "${work}" using ((select lantern_is_work()));

grant select, delete on channel_state to "${app}";
grant select, insert, update, delete on channel_state to "${work}";
