-- Why: schools word and group their categories in their own way, and the trust needs one set under
-- which all of them can be understood. So the trust's categories hang on headings, and a school keeps
-- beside them what it does otherwise: its own categories under a heading of the trust, another name or
-- guidance for its staff, an ordinary one switched off, and who of its staff may record under it, see
-- that there is something, or read it. What protects a child is nobody's to weaken: a level of the
-- trust never falls, and what is urgent or for safeguarding is never switched off; the policies and
-- triggers below hold that even where the code would forget it.

-- no school data
create table category_heading (
  code       text primary key check (code ~ '^[a-z0-9-]{1,60}$'),
  name       text not null unique,
  sort_order integer not null unique
);
comment on table category_heading is 'no school data: the branches of the tree, the same for every school';
grant select on category_heading to ${app}, ${work};

insert into category_heading (code, name, sort_order) values
('urgent', 'Urgent: tell the safeguarding lead now', 100),
('safeguarding', 'Safeguarding: looked at the same day', 200),
('adult', 'About an adult who works here', 250),
('wellbeing', 'Wellbeing', 300),
('home-and-family', 'Home and family', 320),
('learning-and-behaviour', 'Learning, behaviour and attendance', 340),
('something-else', 'Something else', 900);
-- Whatever else stands in the table is a branch too.
insert into category_heading (code, name, sort_order)
select trim(both '-' from left(regexp_replace(lower(heading), '[^a-z0-9]+', '-', 'g'), 60)),
       heading, 400 + min(sort_order)
  from category c
 where not exists (select from category_heading h where h.name = c.heading)
 group by heading;

alter table category
  add column parent         text references category_heading,
  add column if not exists no_attachments boolean not null default false,
  add column retired_at     timestamptz,
  add column version        integer not null default 1;
update category c set parent = h.code from category_heading h where h.name = c.heading;
alter table category alter column parent set not null, drop column heading;
-- UKCIS, Sharing nudes and semi-nudes: advice for education settings, 2024: staff do not view, copy,
-- print, share or save such an image, and the safeguarding lead is told at once.
update category set no_attachments = true,
       guidance = 'Do not view, copy, print or forward it, and do not ask to see it. Tell the safeguarding lead now. Write who told you and which device it is on.'
 where code = 'nude-or-semi-nude-image';

-- The trust's lead changes the trust's set, nobody else does. Not forced: the owner's migrations add to it.
alter table category enable row level security;
create policy everybody on category for select to ${app}, ${work} using (true);
create policy trust_adds on category for insert to ${app}
  with check ((select lantern_has_role('trust-safeguarding')));
create policy trust_changes on category for update to ${app}
  using ((select lantern_has_role('trust-safeguarding')))
  with check ((select lantern_has_role('trust-safeguarding'))
    and (retired_at is null or level = 'normal'));
grant insert on category to ${app};
grant update (name, level, guidance, no_attachments, retired_at, version) on category to ${app};

create function level_rank(level text) returns integer
  language sql immutable parallel safe
  return array_position(array['normal', 'review', 'urgent'], level);

create function level_never_falls() returns trigger language plpgsql as $$
begin
  if level_rank(new.level) < level_rank(old.level) then
    raise exception 'a level never falls' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger level_never_falls before update of level on category
  for each row execute function level_never_falls();

-- The groups to which a person belongs.
create function lantern_roles() returns text[]
  language sql stable parallel safe
  return nullif(current_setting('lantern.roles', true), '')::text[];

-- What a school does otherwise than the trust. An own category has a parent and a level; for one of
-- the trust a null keeps what the trust says. The groups matter for ordinary concerns alone: policies
-- of other tables ask for them only where the level is normal. Safeguarding leads are not among them:
-- they read everything of their school.
create table school_category (
  school_id  uuid not null,
  code       text not null check (code ~ '^[a-z0-9-]{1,60}$'),
  name       text,
  guidance   text,
  parent     text references category_heading,
  level      text check (level in ('normal', 'review')),
  tier       smallint check (tier between 1 and 3),
  off        boolean not null default false,
  loggers    text[] not null,
  seers      text[] not null,
  readers    text[] not null check (readers <@ '{pastoral,senco,dsl,head}'),
  version    integer not null default 1,
  created_at timestamptz not null default lantern_now(),
  primary key (school_id, code),
  constraint own_is_whole check (parent is null
    or name is not null and guidance is not null and level is not null and tier is not null),
  constraint only_own_suggests check (parent is not null or tier is null)
);
create unique index school_category_own on school_category (code) where parent is not null;
create index school_category_by_code on school_category (code, school_id);

alter table school_category enable row level security;
alter table school_category force row level security;
create policy own_schools on school_category for select to ${app}, current_user
  using (school_id = any ((select lantern_schools())::uuid[]));
create policy lead_adds on school_category for insert to ${app}
  with check (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))));
create policy lead_changes on school_category for update to ${app}
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))))
  with check (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))));
create policy work on school_category for select to ${work} using ((select lantern_is_work()));
grant select, insert on school_category to ${app};
grant update (name, guidance, level, off, loggers, seers, readers, version) on school_category to ${app};
grant select on school_category to ${work};

-- What a policy cannot say in one line: the trust's own categories of a higher level stay on, and a
-- school's word for the level of one of them only raises it.
create function school_category_holds() returns trigger language plpgsql as $$
declare trust text := (select level from category where code = new.code);
begin
  if (trust is null) <> (new.parent is not null) then
    raise exception 'either of the school or of the trust' using errcode = 'check_violation';
  end if;
  if new.off and level_rank(coalesce(trust, new.level)) > 1 then
    raise exception 'a safeguarding category stays on' using errcode = 'check_violation';
  end if;
  if trust is not null and level_rank(new.level) < level_rank(trust) then
    raise exception 'a level of the trust never falls' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger school_category_holds before insert or update on school_category
  for each row execute function school_category_holds();

-- Who changed what, when, from what to what. A null school is the trust's set.
create table category_change (
  id         uuid primary key,
  school_id  uuid,
  code       text not null,
  changed_at timestamptz not null,
  login      text not null,
  name       text not null,
  field      text not null,
  before     text,
  after      text
);
create index category_change_latest on category_change (school_id, changed_at desc, id desc);
alter table category_change enable row level security;
alter table category_change force row level security;
create policy read on category_change for select to ${app} using (
  school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head')))
  or school_id is null and (select lantern_has_role('trust-safeguarding')));
create policy note on category_change for insert to ${app} with check (
  login = (select lantern_login())
  and (school_id = any ((select lantern_schools())::uuid[])
        and ((select lantern_has_role('dsl')) or (select lantern_has_role('head')))
      or school_id is null and (select lantern_has_role('trust-safeguarding'))));
grant select, insert on category_change to ${app};
