-- Why: an entry may turn out to be on the wrong child, or to suggest something else than at first.
-- What it contributed is taken back and kept, with its reason; a suggestion that rests on nothing any
-- more is withdrawn and leaves the list. What was decided stays as it was decided, and says so.
alter table suggestion
  add column withdrawn_at timestamptz,
  drop constraint suggestion_state_check,
  add constraint suggestion_state_check
    check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  drop constraint decided_by_somebody,
  add constraint decided_by_somebody check (
    (state in ('accepted', 'declined')) = (decided_at is not null)
    and (state in ('accepted', 'declined')) = (decided_by is not null)
    and (state in ('accepted', 'declined')) = (decided_by_name is not null)),
  add constraint withdrawn_at_a_time check ((state = 'withdrawn') = (withdrawn_at is not null));

alter table suggestion_concern
  add column taken_back_at timestamptz,
  add column taken_back_because text check (taken_back_because in ('wrong-pupil', 'reassessed')),
  add constraint taken_back_with_a_reason
    check ((taken_back_at is null) = (taken_back_because is null));

-- Events may come in another order than they were sent: what became of a concern can be known before
-- it is. What it suggested at first is then overtaken, and after a withdrawal all that it suggests.
create table changed_concern (
  concern_id uuid primary key,
  changed_at timestamptz not null,
  withdrawn  boolean not null
);
alter table changed_concern enable row level security;
alter table changed_concern force row level security;
create policy background on changed_concern to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, update on changed_concern to "${work}";
