-- Why: a token without a member of staff matched nobody's family, so it passed this exclusion. Whoever
-- is not known to be somebody else may be the relative: where a pupil has family among the staff, a
-- reader without an id does not see the pupil.
drop policy enrolled_today on replica_pupil;
create policy enrolled_today on replica_pupil for select to "${app}"
  using (
    not erased
    and not (select lantern_staff()) = any (family_staff)
    and exists (
      select 1 from replica_enrolment e
       where e.pupil_id = replica_pupil.id
         and e.school_id = any ((select lantern_schools())::uuid[])
         and coalesce(e.valid_from, '-infinity'::date) <= (select register_today())
         and coalesce(e.valid_to, 'infinity'::date) >= (select register_today())));
