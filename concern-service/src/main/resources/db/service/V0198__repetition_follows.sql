-- Why: an entry that was put under a category which counts towards repetition was not counted, where
-- the one before did not count. From now on the count follows. Here it is made good for what was put
-- right before: what stands on a child as an ordinary entry about no adult, of a kind that says how
-- the child is (contact with the family or with another service, and force or restraint, are records
-- of what was done), under a category with a tier.
-- In the order in which recording takes them, so that neither waits for the other in a circle.
lock table school_category, concern_reclassification, concern, recurrence in access exclusive mode;
alter table concern no force row level security;
alter table concern_reclassification no force row level security;
alter table school_category no force row level security;
alter table recurrence no force row level security;
insert into recurrence (concern_id, pupil_id, school_ids, excluded_staff, observed_on)
select k.id, k.pupil_id, k.school_ids, k.excluded_staff,
       (k.observed_at at time zone 'Europe/London')::date
  from concern k
  left join category c on c.code = k.category
  left join lateral (
         select s.level, s.tier from school_category s
          where s.code = k.category and s.school_id = any (k.school_ids)
          order by array_position(k.school_ids, s.school_id) limit 1) o on true
 where k.withdrawn_at is null and k.pupil_id is not null and k.route is null and k.level = 'normal'
   and k.kind not in ('parent-contact', 'agency-contact', 'restrictive-intervention')
   and coalesce(c.tier, o.tier) is not null
   and coalesce(c.level, 'normal') = 'normal' and coalesce(o.level, 'normal') = 'normal'
   and exists (select 1 from concern_reclassification r where r.concern_id = k.id)
    on conflict (concern_id) do nothing;
alter table concern force row level security;
alter table concern_reclassification force row level security;
alter table school_category force row level security;
alter table recurrence force row level security;
