-- The test disclosure goes the whole way of a real one, every minute. Nobody may see it, whatever
-- schools a token claims; and it must not stay, or in a year there were half a million. It is the
-- only alert that can be deleted, by one function that can reach no other.

create index alert_canary on alert (opened_at desc) where purpose = 'canary';

create policy alert_no_canary on alert as restrictive for all to "${app}"
  using (purpose <> 'canary');

-- What belongs to an alert goes with it. Foreign keys act past row-level security, so no other
-- policy opens for it.
do $$
declare fk record;
begin
  for fk in
    select c.conname, c.conrelid::regclass as child, pg_get_constraintdef(c.oid) as definition
      from pg_constraint c
     where c.contype = 'f' and c.confrelid in ('alert'::regclass, 'notice'::regclass)
       and c.confdeltype = 'a' and c.conrelid <> 'alert'::regclass
  loop
    execute format('alter table %s drop constraint %I', fk.child, fk.conname);
    execute format('alter table %s add constraint %I %s on delete cascade',
      fk.child, fk.conname, fk.definition);
  end loop;
end $$;

create policy alert_canary_seen on alert for select to current_user using (purpose = 'canary');
create policy alert_canary_deleted on alert for delete to current_user using (purpose = 'canary');

-- All before the latest: that one stays until the next comes, so that its steps go on being due.
create function forget_canaries(p_all boolean) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
  delete from alert a where a.purpose = 'canary'
     and (p_all or a.opened_at < (
       select max(latest.opened_at) from alert latest where latest.purpose = 'canary'));
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_canaries from public;
grant execute on function forget_canaries to "${work}";
