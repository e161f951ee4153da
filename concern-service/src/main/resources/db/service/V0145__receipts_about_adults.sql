-- Why: a receipt says whom else to tell, and that is another person where the concern is about an
-- adult. Read from the concern it went wrong: an entry that its reporter may not see any more (put
-- on another child, a reporter who has left or is nobody in the register) looked like an allegation.
-- So the receipt keeps what was decided when the concern was recorded.
alter table receipt add column about_adult boolean not null default false;
alter table receipt no force row level security;
alter table concern no force row level security;
update receipt r set about_adult = true
  from concern k where k.id = r.concern_id and k.route is not null;
alter table receipt force row level security;
alter table concern force row level security;
alter table receipt alter column about_adult drop default;
