-- What comes from outside about a child: a notice of the police, an alert of filtering and monitoring,
-- a letter of children's social care. Somebody at the school enters it, a safeguarding lead says which
-- child it is about, and only then it is a concern. Words, and the mail they came in, rest sealed. Who
-- enters notices does not find them again; safeguarding leads see those of their schools.
create table inbound_notice (
  id            uuid primary key,
  school_id     uuid not null references school,
  kind          text not null check (kind in ('police', 'filtering', 'social-care', 'other')),
  received_at   timestamptz not null,
  entered_at    timestamptz not null,
  entered_by    text not null,
  mail_hash     bytea,
  sealed        bytea not null,
  sealed_mail   bytea,
  concern_id    uuid references concern,
  set_aside_at  timestamptz,
  sealed_reason bytea,
  decided_by    text,
  decided_at    timestamptz,
  constraint mail_with_its_hash check ((mail_hash is null) = (sealed_mail is null)),
  constraint decided_once check (concern_id is null or set_aside_at is null),
  constraint aside_with_reason check ((set_aside_at is null) = (sealed_reason is null)),
  unique (school_id, mail_hash)
);
alter table inbound_notice alter column sealed_mail set storage external;
create index inbound_notice_open on inbound_notice (entered_at, id)
  where concern_id is null and set_aside_at is null;

alter table inbound_notice enable row level security;
alter table inbound_notice force row level security;
create policy enter on inbound_notice for insert to ${app}
  with check (entered_by = (select lantern_login())
    and school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('dsl')) or (select lantern_has_role('head'))
      or (select lantern_has_role('pastoral'))));
create policy read on inbound_notice for select to ${app}
  using (school_id = any ((select lantern_schools())::uuid[]) and (select lantern_has_role('dsl')));
create policy decide on inbound_notice for update to ${app}
  using (school_id = any ((select lantern_schools())::uuid[]) and (select lantern_has_role('dsl')))
  with check (decided_by = (select lantern_login()));
grant select, insert, update (concern_id, set_aside_at, sealed_reason, decided_by, decided_at)
  on inbound_notice to ${app};

-- Each comes from somebody who has a duty to tell: it is looked at the same school day (KCSIE 2025,
-- part two and annex B).
insert into category (code, name, level, tier, about_adult, parent, guidance, sort_order) values
('notice-police', 'A notice of the police', 'review', null, false, 'safeguarding',
 'What the police told the school, and when. It says what happened at home: do not speak to the family about it.', 226),
('notice-filtering', 'An alert of filtering and monitoring', 'review', null, false, 'safeguarding',
 'What was searched or written, on which device, and when.', 227),
('notice-social-care', 'A letter of children''s social care', 'review', null, false, 'safeguarding',
 'What it says, what it asks of the school, and by when.', 228),
('notice-other', 'A notice from somebody else outside the school', 'review', null, false, 'safeguarding',
 'Who it comes from and what it says.', 229);
