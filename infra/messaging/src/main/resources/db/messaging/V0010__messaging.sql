-- Why: an event must stand exactly when the work stands that it tells of, and an event that
-- arrives twice must take effect once. Both need tables that commit with the work: two outboxes
-- (ordinary and urgent), the inbox, how far each lane was read, and what could not be read.
-- Finished rows leave with their partition, because deletes would bloat the tables that every
-- request writes to. Everything that is still to be done is found by a partial index, so a
-- million finished rows cost a claim nothing.

create sequence outbox_position;

create table outbox (
    id           uuid        not null,
    topic        text        not null,
    key          uuid        not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    data         bytea,      -- null erases the key on a compacted topic
    position     bigint      not null default nextval('outbox_position'),
    owner        text        not null,
    leased_until timestamptz not null,
    attempts     integer     not null default 0,
    created_at   timestamptz not null default lantern_now(),
    sent_at      timestamptz,
    primary key (created_at, id)
) partition by range (created_at);
create index outbox_unsent_order on outbox (key, topic, position) where sent_at is null;
create index outbox_unsent_id on outbox (id) where sent_at is null;
-- A row whose day has no partition (a clock that jumped) is kept here rather than refused.
create table outbox_default partition of outbox default;

create table urgent_outbox (
    id                   uuid        not null,
    topic                text        not null,
    key                  uuid        not null,
    type                 text        not null,
    occurred_at          timestamptz not null,
    data                 bytea       not null,
    owner                text        not null,
    leased_until         timestamptz not null,
    produce_attempts     integer     not null default 0,
    direct_due_at        timestamptz not null,
    direct_attempts      integer     not null default 0,
    last_resort_due_at   timestamptz not null,
    last_resort_notices  integer     not null default 0,
    last_resort_attempts integer     not null default 0,
    created_at           timestamptz not null default lantern_now(),
    received_at          timestamptz,
    primary key (created_at, id)
) partition by range (created_at);
create index urgent_outbox_open_lease on urgent_outbox (leased_until) where received_at is null;
create index urgent_outbox_open_direct on urgent_outbox (direct_due_at) where received_at is null;
create index urgent_outbox_open_last_resort on urgent_outbox (last_resort_due_at)
    where received_at is null;
create index urgent_outbox_open_age on urgent_outbox (created_at) where received_at is null;
create index urgent_outbox_open_id on urgent_outbox (id) where received_at is null;
create table urgent_outbox_default partition of urgent_outbox default;

-- The same event carries the same time however often and however it arrives, so it always meets
-- itself in the same partition and the primary key holds across partitions.
create table inbox (
    occurred_at timestamptz not null,
    event_id    uuid        not null,
    handler     text        not null,
    primary key (occurred_at, event_id, handler)
) partition by range (occurred_at);
create table inbox_default partition of inbox default;
comment on table inbox is 'no school data: ids of events and names of handlers';
-- no school data

create table lane_offset (
    lane       text        not null,
    cluster_id text        not null,
    topic_id   text        not null,
    partition  integer     not null,
    next_offset bigint     not null,
    saved_at   timestamptz not null default lantern_now(),
    primary key (lane, cluster_id, topic_id, partition)
);
comment on table lane_offset is 'no school data: how far a topic was read';
-- no school data

-- Bytes that could not be read may be about a child: operators see the reason, never the bytes.
create table quarantine (
    id           uuid        not null primary key default gen_random_uuid(),
    digest       bytea       not null unique,
    topic        text        not null,
    partition    integer,
    record_offset bigint,
    handler      text,
    reason       text        not null,
    headers      jsonb       not null,
    record_key   bytea,
    data         bytea,
    times        integer     not null default 1,
    first_seen_at timestamptz not null default lantern_now(),
    last_seen_at timestamptz not null default lantern_now(),
    alarmed_at   timestamptz
);
create index quarantine_newest on quarantine (first_seen_at desc, id desc);

-- ------------------------------------------------------------------------------------ access
alter table outbox enable row level security;
alter table outbox force row level security;
alter table urgent_outbox enable row level security;
alter table urgent_outbox force row level security;
alter table inbox enable row level security;
alter table inbox force row level security;
alter table lane_offset enable row level security;
alter table lane_offset force row level security;
alter table quarantine enable row level security;
alter table quarantine force row level security;
alter table outbox_default enable row level security;
alter table outbox_default force row level security;
alter table urgent_outbox_default enable row level security;
alter table urgent_outbox_default force row level security;
alter table inbox_default enable row level security;
alter table inbox_default force row level security;

create policy outbox_work on outbox to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
create policy urgent_outbox_work on urgent_outbox to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
create policy inbox_work on inbox to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
create policy lane_offset_work on lane_offset to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
create policy quarantine_work on quarantine to "${work}"
    using ((select lantern_is_work())) with check ((select lantern_is_work()));
-- A request may leave an urgent row and never read one.
create policy urgent_outbox_append on urgent_outbox for insert to "${app}"
    with check ((select lantern_login()) is not null);
-- The functions below run as the owner, who is under row-level security like everybody else.
create policy outbox_keeper on outbox to current_user using (true) with check (true);
create policy urgent_outbox_keeper on urgent_outbox for select to current_user using (true);

grant select, update on outbox to "${work}";
grant select, insert, update on urgent_outbox to "${work}";
grant insert on urgent_outbox to "${app}";
grant select, insert on inbox to "${work}";
grant select, insert, update on lane_offset to "${work}";
grant select, insert, update on quarantine to "${work}";

-- --------------------------------------------------------------------------------- functions
-- Leaves an ordinary event, leased to the instance that calls, and answers the id of the latest
-- event of the same key that has not been sent yet: the caller may send its own only behind that
-- one. A transaction that committed before this statement began is seen, so two events of which
-- one followed the other keep their order; two that ran side by side have none.
create function outbox_append(
    p_id uuid, p_topic text, p_key uuid, p_type text, p_occurred_at timestamptz, p_data bytea,
    p_owner text, p_lease_ms bigint) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before uuid;
begin
    select o.id into before from outbox o
     where o.sent_at is null and o.key = p_key and o.topic = p_topic
     order by o.position desc limit 1;
    insert into outbox (id, topic, key, type, occurred_at, data, owner, leased_until)
    values (p_id, p_topic, p_key, p_type, p_occurred_at, p_data, p_owner,
            lantern_now() + p_lease_ms * interval '1 millisecond');
    return before;
end $$;
revoke all on function outbox_append from public;
grant execute on function outbox_append to "${app}", "${work}";

-- Makes the partitions of the next weeks and drops those whose rows are all finished and older
-- than is kept. Only the owner may drop; background work may call this. It waits for a lock no
-- longer than a request can bear, and otherwise leaves the work for the next call.
create function messaging_keep_partitions() returns integer
language plpgsql security definer
set search_path = public, pg_temp set timezone = 'UTC' set lock_timeout = '200ms' as $$
declare
    parent   record;
    part     record;
    monday   date;
    piece    text;
    open_row boolean;
    changed  integer := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('messaging_keep_partitions')) then
        return 0;
    end if;
    for parent in
        select * from (values
            ('outbox', 'sent_at is null', interval '7 days'),
            ('urgent_outbox', 'received_at is null', interval '7 days'),
            ('inbox', null, interval '60 days')) as kept (name, unfinished, keep)
    loop
        for ahead in 0..3 loop
            monday := date_trunc('week', lantern_now())::date + ahead * 7;
            piece := parent.name || '_' || to_char(monday, 'YYYYMMDD');
            if to_regclass(piece) is null then
                begin
                    execute format('create table %I (like %I including all)', piece, parent.name);
                    execute format('alter table %I enable row level security', piece);
                    execute format('alter table %I force row level security', piece);
                    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                        parent.name, piece, monday::timestamptz, (monday + 7)::timestamptz);
                    if parent.name = 'inbox' then
                        execute format('comment on table %I is %L', piece,
                            'no school data: ids of events and names of handlers');
                    end if;
                    changed := changed + 1;
                exception when check_violation or lock_not_available or duplicate_table then
                    null; -- rows of that week stand in the default partition, or it is locked
                end;
            end if;
        end loop;
        for part in
            select c.relname as name,
                   to_date(substring(c.relname from '\d{8}$'), 'YYYYMMDD') + 7 as ends
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where i.inhparent = parent.name::regclass and c.relname ~ '_\d{8}$'
        loop
            continue when part.ends::timestamptz + parent.keep > lantern_now();
            if parent.unfinished is not null then
                execute format(
                    'select exists (select 1 from %I where %s and created_at >= %L and created_at < %L)',
                    parent.name, parent.unfinished,
                    (part.ends - 7)::timestamptz, part.ends::timestamptz) into open_row;
                continue when open_row;
            end if;
            begin
                execute format('lock table %I in access exclusive mode', parent.name);
                execute format('drop table %I', part.name);
                changed := changed + 1;
            exception when lock_not_available or deadlock_detected then
                null;
            end;
        end loop;
    end loop;
    return changed;
end $$;
revoke all on function messaging_keep_partitions from public;
grant execute on function messaging_keep_partitions to "${work}";

select messaging_keep_partitions();
