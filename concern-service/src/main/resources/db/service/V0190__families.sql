-- A safeguarding lead wants to see what is known of brothers and sisters side by side, and the
-- register must hold no parents for it. Of each person whom a pupil's row names, it keeps a key that
-- only a secret of this register could make: pupils who share one share a parent or carer, and
-- nothing more is known of that person. pupil.family_keys repeats the keys that are shared, written
-- by the same transaction: that is what other services are told.

create table pupil_family_key (
  pupil_id uuid not null references pupil,
  key uuid not null,
  primary key (pupil_id, key)
);
create index pupil_family_key_shared on pupil_family_key (key);

alter table pupil add column family_keys uuid[] not null default '{}';

-- Only an import reads them: no request has any business with a key.
alter table pupil_family_key enable row level security;
alter table pupil_family_key force row level security;
create policy background on pupil_family_key to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));
grant select, insert, delete on pupil_family_key to "${work}";

-- One for each deployment, made here: whoever has an event and guesses at ids cannot try them out.
create table family_secret ( -- no school data
  secret bytea not null
);
comment on table family_secret is 'no school data: 244 random bits from which keys of families are made';
create unique index family_secret_once on family_secret ((true));
insert into family_secret
  values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
grant select on family_secret to "${work}";
