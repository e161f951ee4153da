-- A concern is rarely about one child alone: who saw it, who is said to have done it and who is a
-- brother or sister must find their way into that child's chronology too. And a record has a kind,
-- which says what was asked. Both stand beside the sealed words, because lists ask for them.
create table concern_person (
  concern_id     uuid not null references concern,
  pupil_id       uuid not null,
  role           text not null check (role in ('subject', 'witness', 'alleged', 'sibling', 'other')),
  reporter_login text not null,
  primary key (concern_id, pupil_id, role)
);
create index concern_person_of_pupil on concern_person (pupil_id, concern_id);
alter table concern_person enable row level security;
alter table concern_person force row level security;
create policy record on concern_person for insert to ${app}
  with check (reporter_login = (select lantern_login()));
-- Who may read the concern may see who else stands in it, and nobody else: the inner question is
-- answered under the concern's own policies.
create policy read on concern_person for select to ${app}
  using (exists (select 1 from concern k where k.id = concern_person.concern_id));
create policy work on concern_person for select to ${work} using ((select lantern_is_work()));
grant select, insert on concern_person to ${app};
grant select on concern_person to ${work};

alter table concern add column kind text not null default 'concern' check (kind ~ '^[a-z0-9-]{1,60}$');
-- The list of what SENCOs are asked about, newest first.
create index concern_for_consultation on concern (recorded_at desc, id desc) where kind = 'sen-concern';
