-- Three headings that staff missed. An image of that kind is nobody's to view, copy or send on (UKCIS,
-- Sharing nudes and semi-nudes, 2024): the heading says so. What is told about a colleague and does
-- not meet the harm threshold is kept apart from all pupils (KCSIE 2025, part four, section two). And
-- a restrictive intervention is looked at the same day (Education and Inspections Act 2006, section
-- 93A).
insert into category (code, name, level, tier, about_adult, heading, guidance, sort_order) values
('nude-or-semi-nude-image', 'A nude or semi-nude image of a child', 'review', 3, false, 'Safeguarding: looked at the same day',
 'Do not view, copy, print or forward it, and do not ask to see it. Write who told you and which device it is on.', 220),
('restrictive-intervention', 'Force, restraint or seclusion was used', 'review', null, false, 'Safeguarding: looked at the same day',
 'Record it the same day. Choose the record for a restrictive intervention: it asks what must be written down.', 221),
('low-level-staff-concern', 'A low-level worry about a member of staff, volunteer or visitor', 'review', null, true, 'About an adult who works here',
 'Something that does not sit right and has harmed nobody. It goes to the headteacher, or past them, and is kept apart from every child''s record.', 222)
on conflict (code) do nothing;
