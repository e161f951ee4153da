-- Why: two gaps in who reads an entry. A token without a member of staff's id was nobody's, and so
-- passed every exclusion: where somebody is kept out, whoever cannot say who they are is kept out
-- too. And the head read every safeguarding entry at once; on the way of an alert the head is told at
-- a step of its own, and reads it on the desk from then on. Ordinary entries stay open to the head.
alter policy read on concern using (
  coalesce((select lantern_staff()) <> all (excluded_staff), false)
  and (reporter_login = (select lantern_login())
    or school_ids && (select lantern_schools())
      and case route
            when 'head' then (select lantern_has_role('head'))
            when 'trust' then (select lantern_has_role('trust-safeguarding'))
            else (select lantern_has_role('dsl'))
              or level = 'normal'
                and ((select lantern_has_role('head')) or (select lantern_has_role('pastoral'))
                  or (select lantern_has_role('senco')))
          end));

alter policy scope on recurrence
  using (school_ids && (select lantern_schools())
    and coalesce((select lantern_staff()) <> all (excluded_staff), false));

-- The same for a child whose family is among the staff.
alter policy enrolled_today on pupil using (
  not removed
  and coalesce((select lantern_staff()) <> all (family_staff), false)
  and exists (
    select 1 from enrolment e
     where e.pupil_id = pupil.id
       and e.school_id = any ((select lantern_schools())::uuid[])
       and coalesce(e.valid_from, '-infinity'::date) <= (select register_today())
       and coalesce(e.valid_to, 'infinity'::date) >= (select register_today())));
