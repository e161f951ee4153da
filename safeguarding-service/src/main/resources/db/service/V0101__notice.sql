-- A notice is one message to one recipient about one step. It stands here before it is sent, so
-- that a crash repeats it (with the same message id) and never loses it. It carries no name of a
-- child: reference and school are all that leaves.

create table notice (
  alert_id uuid not null references alert (id),
  round integer not null,
  step integer not null,
  -- a member of staff, or the word of a contact that the trust configured
  recipient text not null,
  staff_id uuid,
  reference text not null,
  school_id uuid not null,
  level text not null,
  state text not null default 'pending' check (state in ('pending', 'sent', 'stopped')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- real time, not the time that tests move: a lease is about processes
  leased_until timestamptz not null,
  leased_by text not null,
  primary key (alert_id, round, step, recipient)
) with (fillfactor = 80);

create index notice_pending on notice (next_attempt_at) where state = 'pending';

alter table notice enable row level security;
alter table notice force row level security;

create policy notice_person on notice to "${app}"
  using (exists (select from alert a where a.id = alert_id));
create policy notice_work on notice to "${work}" using ((select lantern_is_work()));

grant select, update (state) on notice to "${app}";
grant select, insert, update on notice to "${work}";
