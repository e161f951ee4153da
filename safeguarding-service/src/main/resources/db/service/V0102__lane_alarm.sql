-- When something cannot be read on the urgent lane, or the lane is read again from its beginning,
-- a disclosure may be late or lost to sight. A person must know: the trust's contact by mail, and
-- whoever looks at a desk. The same trouble within an hour is one row that counts.

-- no school data
create table lane_alarm (
  id uuid primary key,
  kind text not null check (kind in ('quarantined', 'reading-again')),
  topic text not null,
  reason text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  told_at timestamptz,
  answer text
);
comment on table lane_alarm is 'no school data: topics and kinds of faults';

create index lane_alarm_recent on lane_alarm (last_at desc);
create index lane_alarm_untold on lane_alarm (next_attempt_at) where told_at is null;

grant select on lane_alarm to "${app}";
grant select, insert, update on lane_alarm to "${work}";
