-- A note from the worry box. Nobody has read it when it comes, and it may hold a disclosure: so it is
-- looked at the same school day, on the safeguarding desk (KCSIE 2025, part one: a child may not be
-- ready to tell somebody, and any sign is acted on). It suggests no tier and counts towards none.
insert into category (code, name, level, tier, about_adult, parent, guidance, sort_order) values
('worry-box', 'A note from the worry box', 'review', null, false, 'safeguarding',
 'Copy the child''s own words. If the child is not safe, mark it urgent. The note may come without a name.', 225);
