-- Why: whoever logs a concern is told that it arrived, and no more. A file that somebody else adds to
-- it later (minutes of a meeting, a statement in an allegation) is none of the reporter's. So whoever
-- reads a concern only because they recorded it reads the files that they added themselves; whoever
-- reads it by their office at the school reads all of them. The condition is the concern's own
-- (V0146) without its reporter. A portion asks its file, and so follows.
alter policy read on attachment using (exists (
  select 1 from concern c
   where c.id = attachment.concern_id
     and (attachment.added_by = (select lantern_login())
       or c.school_ids && (select lantern_schools())
         and case c.route
               when 'head' then (select lantern_has_role('head'))
               when 'trust' then (select lantern_has_role('trust-safeguarding'))
               else (select lantern_has_role('dsl'))
                 or c.level = 'normal' and c.kind <> 'agency-contact' and exists (
                   select 1 from unnest(c.school_ids) as here (id)
                     left join school_category o on o.school_id = here.id and o.code = c.category
                    where here.id = any ((select lantern_schools())::uuid[])
                      and coalesce(o.readers, '{pastoral,senco,head}') && (select lantern_roles()))
             end)));

-- A day pass brings an id of its own in the place of a staff id, so that the exclusions can tell that
-- its holder is none of those who are kept out. The directory of the staff stays closed to it.
alter policy directory on staff
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0
    and not (select lantern_has_role('day-pass')));
alter policy directory on staff_post
  using ((select lantern_staff()) is not null
    and cardinality((select lantern_schools())) > 0
    and not (select lantern_has_role('day-pass')));
