-- Why: that an entry was corrected, or withdrawn from the wrong child, may be known here before the
-- alert of its concern: the two travel on different topics. It waits until the alert is there.
create table entry_change (
  event_id   uuid primary key,
  concern_id uuid not null,
  kind       text not null check (kind in ('corrected', 'entry-withdrawn')),
  at         timestamptz not null
);
create index entry_change_concern on entry_change (concern_id);
alter table entry_change enable row level security;
alter table entry_change force row level security;
create policy entry_change_work on entry_change to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, delete on entry_change to "${work}";
