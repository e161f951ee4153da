-- An acknowledgement is not the end of an alert: somebody has it, does something about it, hands it
-- over, or lets it lie, and then everybody is told again. And not every alert is about a child:
-- drills and the service's own test go the same way, and must be told apart wherever they stand.

alter table alert
  add column purpose text not null default 'real' check (purpose in ('real', 'drill', 'canary')),
  add column holder text,
  add column taken_up boolean not null default false,
  add column first_action_at timestamptz,
  add column act_by timestamptz,
  add column joined_to uuid references alert (id);

-- What was acknowledged before this rule came is not told again by it.
alter table alert no force row level security;
update alert set holder = acknowledged_by, taken_up = true where state = 'acknowledged';
alter table alert force row level security;

alter table alert
  add check ((state = 'acknowledged') = (holder is not null)),
  add check (act_by is null or state = 'acknowledged'),
  add check (joined_to <> id);

create index alert_untouched on alert (act_by) where act_by is not null;
create index alert_of_pupil on alert (pupil_id, opened_at desc) where pupil_id is not null;
create index alert_joined on alert (joined_to) where joined_to is not null;
-- one drill of a school at a time
create unique index alert_drill on alert ((school_ids[1])) where purpose = 'drill' and state = 'open';

grant update (holder, taken_up, first_action_at, act_by, joined_to) on alert to "${app}";
