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

