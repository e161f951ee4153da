-- Why: of a compacted topic the last record of a key is all that counts, and one without a value
-- erases the key. A record in quarantine knew nothing of that: offered again after the erasure, it
-- brought the child back, and until then what it said, sealed, stayed. Here stands which event of a
-- key was last handled; what is older has no effect any more, and an erasure takes with it what is
-- in quarantine of its key. What was handled before this release is not known here: publish the
-- register again, which repeats what was erased.
create table latest_of_key (
    topic    text not null,
    key      uuid not null,
    event_id uuid not null,
    primary key (topic, key)
);
comment on table latest_of_key is 'no school data: keys of topics and ids of events';
-- no school data
alter table latest_of_key enable row level security;
alter table latest_of_key force row level security;
create policy latest_of_key_work on latest_of_key to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, update on latest_of_key to "${work}";

create index quarantine_of_key on quarantine (topic, record_key) where record_key is not null;
grant delete on quarantine to "${work}";
