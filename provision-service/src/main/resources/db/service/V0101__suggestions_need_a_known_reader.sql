-- Why: a token without a member of staff matched no excluded person, so it passed every exclusion.
-- Whoever is not known to be somebody else may be the one who is kept out: where anybody is excluded,
-- a reader without an id sees nothing. (Comparing null with an empty array is false, with any other
-- it is null: neither the one nor the other needs a case of its own.)
drop policy sencos_of_the_school on suggestion;
drop policy decided_by_sencos on suggestion;
create policy sencos_of_the_school on suggestion for select to "${app}" using (
  school_id = any((select lantern_schools())::uuid[])
  and ((select lantern_has_role('senco')) or (select lantern_has_role('head')))
  and not (select lantern_staff()) = any(excluded_staff));
create policy decided_by_sencos on suggestion for update to "${app}" using (
  school_id = any((select lantern_schools())::uuid[])
  and ((select lantern_has_role('senco')) or (select lantern_has_role('head')))
  and not (select lantern_staff()) = any(excluded_staff));
