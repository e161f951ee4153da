-- Why: what was agreed with social care, police or health about a child is more than an ordinary
-- entry, whatever heading it stands under: it is read by the safeguarding leads and by whoever
-- recorded it, and no school's choice opens it further or shows that it is there (KCSIE 2025, part
-- two: information is shared with those who need it).
alter policy read on concern using (
  withdrawn_at is null
  and coalesce((select lantern_staff()) <> all (excluded_staff), false)
  and (reporter_login = (select lantern_login()) and not (select register_says_left())
    or school_ids && (select lantern_schools())
      and case route
            when 'head' then (select lantern_has_role('head'))
            when 'trust' then (select lantern_has_role('trust-safeguarding'))
            else (select lantern_has_role('dsl'))
              or level = 'normal' and kind <> 'agency-contact' and exists (
                select 1 from unnest(concern.school_ids) as here (id)
                  left join school_category o on o.school_id = here.id and o.code = concern.category
                 where here.id = any ((select lantern_schools())::uuid[])
                   and coalesce(o.readers, '{pastoral,senco,head}') && (select lantern_roles()))
          end));

alter policy trace on concern using (
  withdrawn_at is null and route is null and level = 'normal' and kind <> 'agency-contact'
  and coalesce((select lantern_staff()) <> all (excluded_staff), false)
  and school_ids && (select lantern_schools())
  and exists (
    select 1 from school_category o
     where o.school_id = any (concern.school_ids) and o.code = concern.category
       and o.seers && (select lantern_roles())));
