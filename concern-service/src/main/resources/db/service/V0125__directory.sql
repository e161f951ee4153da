-- Whom to turn to beside the school's own people: the local authority's front door, its emergency
-- duty team, helplines, and the agencies that graduated responses name. They differ by local authority
-- and change their numbers, so they are data that the trust keeps, with the day on which somebody last
-- checked them. A wrong number costs more than a missing one: agencies are seeded as kinds without a
-- number, and the directory says where one has to be filled in.

-- Who decides on a referral and who decides before parents are told come from the provision maps of
-- schools: referrals outside are for the SENCO, senior leaders and the pastoral team to decide; where
-- safeguarding is in question the designated safeguarding lead decides whether parents are told.
create table directory_kind ( -- no school data
  code       text primary key check (code ~ '^[a-z0-9-]{1,60}$'),
  name       text not null,
  -- each local authority has its own; otherwise one serves the whole country
  is_local   boolean not null,
  what_for   text not null,
  decided_by text not null,
  parents    text not null check (parents in ('lead-decides', 'agree-first', 'kept-informed', 'own-call')),
  source     text not null,
  sort_order integer not null unique
);
comment on table directory_kind is 'no school data: kinds of help, the same for every school of the trust';
grant select on directory_kind to "${app}";

-- Every version of every entry; the highest is the one that counts, and none is ever changed. Two who
-- change the same one at once meet in the primary key.
create table directory_entry (
  id              uuid not null,
  version         integer not null check (version > 0),
  kind            text not null references directory_kind,
  local_authority text,
  name            text not null,
  what_for        text not null,
  phone           text,
  web_address     text,
  opening_hours   text,
  decided_by      text not null,
  parents         text not null check (parents in ('lead-decides', 'agree-first', 'kept-informed', 'own-call')),
  source          text not null,
  effective_from  date not null,
  effective_to    date,
  -- null: not yet checked by the trust
  checked_on      date,
  changed_at      timestamptz not null,
  changed_login   text not null,
  changed_by      text not null,
  reason          text not null,
  primary key (id, version),
  check (effective_to >= effective_from)
);
create index directory_entry_place on directory_entry (local_authority, kind);

insert into directory_kind (code, name, is_local, what_for, decided_by, parents, source, sort_order) values
('emergency-services', 'Emergency services', false, 'Somebody is in danger now.',
 'Anybody who is there. Tell the safeguarding lead afterwards.', 'lead-decides', 'KCSIE 2025, part one', 10),
('front-door', 'Children''s social care: front door', true, 'A child may be suffering harm or be in need. Also called first response or MASH.',
 'The designated safeguarding lead. Anybody may refer directly where the lead cannot be reached.', 'lead-decides',
 'KCSIE 2025, part one; primary provision map, urgent tier', 20),
('emergency-duty-team', 'Emergency duty team', true, 'Social care in the evening, at night, at weekends and in holidays.',
 'The designated safeguarding lead, or whoever is with the child.', 'lead-decides', 'KCSIE 2025, part one', 30),
('consultation-line', 'Consultation line of social care', true, 'Advice for professionals on whether to refer.',
 'The designated safeguarding lead.', 'lead-decides', 'Primary provision map, urgent tier', 40),
('lado', 'Designated officer for allegations (LADO)', true, 'An allegation against somebody who works with children.',
 'The headteacher; about the headteacher, the trust.', 'lead-decides', 'KCSIE 2025, part four', 50),
('helpline-children', 'Helplines for children', false, 'A child or young person wants to talk to somebody outside school.',
 'The child. Staff may hand it out at any time.', 'own-call', 'Primary provision map: agencies and charities', 60),
('helpline-adults', 'Helplines for adults', false, 'A parent, carer or colleague wants advice.',
 'Whoever calls.', 'own-call', 'Primary provision map: agencies and charities', 70),
('early-help', 'Early help', true, 'A family needs support from more than one service. Older papers say Gateway or CAF.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary and secondary provision maps', 80),
('family-wellbeing', 'Child and family wellbeing service', true, 'Support for parents and children early on.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 90),
('camhs', 'Child and adolescent mental health service (CAMHS)', true, 'Mental health needs that a school cannot meet; often through the GP.',
 'SENCO, senior leaders or the pastoral team; the GP where a referral goes that way.', 'agree-first', 'Primary provision map, specialist tier', 100),
('primary-mental-health-worker', 'Primary mental health worker', true, 'Talk over emerging needs of a child who is not known to CAMHS, and whether to refer.',
 'SENCO, senior leaders or the pastoral team.', 'kept-informed', 'Primary provision map, specialist tier; secondary map, wave 2', 110),
('wellbeing-practitioner', 'Children''s wellbeing practitioner', true, 'Mild to moderate anxiety, low mood or behaviour, with the parents.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 120),
('educational-psychologist', 'Educational psychologist', true, 'Advice on thinking, learning, feelings, relating to others or communication.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier; secondary map, wave 2', 130),
('short-stay-school', 'Short-stay school or SEMH outreach', true, 'Self-regulation, motivation, anxiety about school, friendships.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 140),
('specialist-teaching', 'Specialist teaching service', true, 'Advice and teaching for special educational needs.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 150),
('autism-outreach', 'Autism outreach', true, 'Support for pupils with autism.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 160),
('speech-and-language', 'Speech and language therapy', true, 'Speech, language and communication.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 170),
('occupational-therapy', 'Occupational therapy', true, 'Sensory sensitivities, attention and everyday skills.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier', 180),
('community-paediatrician', 'Community paediatrician', true, 'A medical view on development or behaviour, and diagnosis.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Primary provision map, specialist tier; secondary map, wave 2', 190),
('school-nurse', 'School nurse', true, 'Health advice, and signposts to other services.',
 'SENCO, senior leaders or the pastoral team.', 'kept-informed', 'Secondary provision map, wave 2', 200),
('youth-worker', 'Youth work', true, 'Mentoring and support for young people in and out of school.',
 'SENCO, senior leaders or the pastoral team.', 'agree-first', 'Secondary provision map, wave 2', 210),
('alternative-placement', 'Time-limited alternative placement', true, 'Six weeks or so of personal and social development elsewhere.',
 'SENCO and senior leaders.', 'agree-first', 'Secondary provision map, wave 2', 220),
('virtual-school', 'Virtual school', true, 'Looked-after and previously looked-after children.',
 'The designated teacher.', 'kept-informed', 'Children Act 1989, section 22', 230),
('send-team', 'Special educational needs team of the authority', true, 'Requests for an assessment for an education, health and care plan, and reviews.',
 'SENCO, with the parents.', 'agree-first', 'SEND Code of Practice 2015, chapter 9', 240),
('parent-advice', 'Advice service for parents (SENDIASS)', true, 'Free and impartial advice on special educational needs for parents and young people.',
 'Whoever calls.', 'own-call', 'SEND Code of Practice 2015, chapter 2', 250),
('charity', 'Charities and support groups', true, 'Bereavement, young carers, domestic abuse and other help nearby.',
 'Whoever calls; staff may hand it out.', 'own-call', 'Primary provision map: sudden situations', 260);

insert into directory_entry (id, version, kind, local_authority, name, what_for, phone, web_address,
    opening_hours, decided_by, parents, source, effective_from, changed_at, changed_login, changed_by, reason)
select e.id::uuid, 1, k.code, null, e.name, e.what_for, e.phone, e.web_address, e.opening_hours,
       k.decided_by, coalesce(e.parents, k.parents), e.source, date '2025-09-01', timestamptz '2025-09-01 08:00+01',
       'lantern', 'Lantern', 'Known nationally; not yet checked by the trust'
  from (values
    ('5b1f2c00-0001-4d8a-9a10-7b6f0c2d1e01', 'emergency-services', '999', 'Danger to life, serious harm, a crime that is happening. Police, ambulance, fire.',
     '999', 'https://www.police.uk', 'Day and night', null, 'Website of the police in the United Kingdom'),
    ('5b1f2c00-0002-4d8a-9a10-7b6f0c2d1e02', 'emergency-services', 'Police, not an emergency', 'Reports that can wait for an answer. A teacher who knows of FGM in a girl under 18 calls here.',
     '101', 'https://www.police.uk', 'Day and night', null, 'Website of the police in the United Kingdom'),
    ('5b1f2c00-0003-4d8a-9a10-7b6f0c2d1e03', 'emergency-services', 'NHS 111, option 2', 'A mental health crisis of any age: call 111 and choose option 2.',
     '111', 'https://111.nhs.uk', 'Day and night', 'kept-informed', 'Website of NHS 111'),
    ('5b1f2c00-0004-4d8a-9a10-7b6f0c2d1e04', 'helpline-children', 'Childline', 'Any worry of anybody under 19, by phone or chat.',
     '0800 1111', 'https://www.childline.org.uk', 'Day and night', null, 'Website of Childline'),
    ('5b1f2c00-0005-4d8a-9a10-7b6f0c2d1e05', 'helpline-children', 'Samaritans', 'Somebody to listen, at any age.',
     '116 123', 'https://www.samaritans.org', 'Day and night', null, 'Website of Samaritans'),
    ('5b1f2c00-0006-4d8a-9a10-7b6f0c2d1e06', 'helpline-children', 'Shout', 'Support by text message: send SHOUT to the number.',
     '85258', 'https://giveusashout.org', 'Day and night', null, 'Website of Shout'),
    ('5b1f2c00-0007-4d8a-9a10-7b6f0c2d1e07', 'helpline-adults', 'NSPCC helpline', 'An adult is worried about a child.',
     '0808 800 5000', 'https://www.nspcc.org.uk', 'See the website', null, 'Website of the NSPCC'),
    ('5b1f2c00-0008-4d8a-9a10-7b6f0c2d1e08', 'helpline-adults', 'National Domestic Abuse Helpline', 'Abuse at home, for women and those who worry about them.',
     '0808 2000 247', 'https://www.nationaldahelpline.org.uk', 'Day and night', null, 'Website of the helpline, run by Refuge'),
    ('5b1f2c00-0009-4d8a-9a10-7b6f0c2d1e09', 'helpline-adults', 'YoungMinds parents helpline', 'A parent or carer worries about a child''s mental health.',
     '0808 802 5544', 'https://www.youngminds.org.uk', 'See the website', null, 'Website of YoungMinds')
  ) as e (id, kind, name, what_for, phone, web_address, opening_hours, parents, source)
  join directory_kind k on k.code = e.kind;

alter table directory_entry enable row level security;
alter table directory_entry force row level security;
create policy read on directory_entry for select to "${app}"
  using ((select lantern_login()) is not null);
create policy keep on directory_entry for insert to "${app}"
  with check (changed_login = (select lantern_login())
    and ((select lantern_has_role('trust-safeguarding')) or (select lantern_has_role('operator'))));
grant select, insert on directory_entry to "${app}";
