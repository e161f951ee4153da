-- A phone or a further mailbox that a member of staff has given for being told of alerts. It counts
-- only once they have typed the code that was sent there: a slip of a finger must not send anything
-- to a stranger. What was proven stands until another is proven in its place. Sealed, and nobody
-- else's business: a person sees their own alone.

create table personal_address (
  staff_id uuid not null,
  kind text not null check (kind in ('phone', 'mailbox')),
  proven_sealed text,
  proven_at timestamptz,
  offered_sealed text,
  code_sealed text,
  code_until timestamptz,
  wrong_codes integer not null default 0,
  -- how many codes were sent since when: nobody can have a stranger's phone rung for ever
  codes_sent integer not null default 0,
  codes_since timestamptz not null,
  primary key (staff_id, kind),
  check ((proven_sealed is null) = (proven_at is null)),
  check ((offered_sealed is null) = (code_sealed is null)),
  check ((offered_sealed is null) = (code_until is null))
);

alter table personal_address enable row level security;
alter table personal_address force row level security;

create policy personal_address_person on personal_address to "${app}"
  using (staff_id = (select lantern_staff()));
create policy personal_address_work on personal_address for select to "${work}"
  using ((select lantern_is_work()));

grant select, insert, update, delete on personal_address to "${app}";
grant select on personal_address to "${work}";
