-- Small signs about brothers and sisters tell more beside each other. The register gives pupils who
-- share a parent or carer a key in common, which says nothing about whom they share; here an index
-- finds the others from it. What a pupil's latest row says replaces what an earlier one said, and an
-- erased pupil has none.

-- The event that was last heeded of each pupil: a straggler brings no link back.
create table family_pupil (
  pupil_id uuid primary key,
  event_id uuid not null
);

create table family_key (
  key uuid not null,
  pupil_id uuid not null references family_pupil,
  primary key (key, pupil_id)
);
create index family_key_pupil on family_key (pupil_id, key);

do $$
declare t text;
begin
  foreach t in array array['family_pupil', 'family_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy background on %I to "${work}"'
      ' using ((select lantern_is_work())) with check ((select lantern_is_work()))', t);
    execute format('grant select, insert, update, delete on %I to "${work}"', t);
  end loop;
end $$;

-- Through the pupil: a link shows to whom the register shows both of them today. A child at a school
-- that is not the reader's, one who has left and one whose relative is reading have none.
create policy of_visible_pupil on family_key for select to "${app}"
  using (exists (select from replica_pupil p where p.id = family_key.pupil_id));
grant select on family_key to "${app}";
