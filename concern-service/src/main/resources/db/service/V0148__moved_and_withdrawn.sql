-- Why: an entry that moves to the right child takes along what was said about it and its files, which
-- background work writes anew, sealed for the new entry.
create policy move on concern_correction for insert to ${work} with check ((select lantern_is_work()));
grant insert on concern_correction to ${work};
grant insert on attachment to ${work};
create policy move on attachment_portion for insert to ${work} with check ((select lantern_is_work()));
grant insert on attachment_portion to ${work};

-- Whoever may write a school's own version may take it back, and nobody else.
alter policy withdraw on framework_version
  using (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))))
  with check (school_id = any ((select lantern_schools())::uuid[])
    and ((select lantern_has_role('senco')) or (select lantern_has_role('head'))));

-- Who decided what at a school, and why, is read at that school. An urgent concern about a child of
-- another school is still recorded under what that school follows: so what is followed, without the
-- people and their words, is read through a view with its owner's rights, by whoever has a login.
alter policy read on followed_framework using (school_id = any ((select lantern_schools())::uuid[]));
create policy followed on followed_framework for select to current_user
  using ((select lantern_login()) is not null);
create view followed_version with (security_barrier) as
  select school_id, number, code, framework_version_id, from_day from followed_framework;
grant select on followed_version to ${app};
