-- "What changed since I last looked" is a question about a person: the desk keeps, for each login,
-- up to which change of an alert they have marked what they saw as seen. It names no alert and no
-- child. Nothing is hidden by it.

create table desk_mark (
  login text primary key,
  change_number bigint not null,
  -- when the page was drawn that was marked
  looked_at timestamptz not null
);

alter table desk_mark enable row level security;
alter table desk_mark force row level security;

create policy desk_mark_person on desk_mark to "${app}" using (login = (select lantern_login()));

grant select, insert, update on desk_mark to "${app}";

-- The desk asks for urgent and review alerts apart, so that many of one never push out the other.
create index alert_open_level on alert (level, opened_at, id) where state = 'open';

-- What one person has in hand.
create index alert_holder on alert (holder, acknowledged_at desc, id desc) where state = 'acknowledged';
