-- Why: a step has channels and a time to wait of its own, and there is a second chain for when the
-- school is closed. The alert keeps its copy as one value, which nothing in the database looks into.
-- Alerts that are on their way keep the steps and the times that they opened with.

alter table alert add column policy jsonb;

-- The owner has no policy of its own on a table that forces them.
alter table alert no force row level security;
update alert set policy = jsonb_build_object(
  'inSchool',
  (select jsonb_agg(
      jsonb_build_object(
        'who', s.who,
        'by', jsonb_build_array('email', 'sms', 'teams', 'webhook'),
        'waitMs', step_after_ms)
      order by s.place)
    from unnest(steps) with ordinality as s (who, place)),
  'outOfHours', jsonb_build_array(),
  'untouchedAfterMs', 3600000);
alter table alert force row level security;

alter table alert
  alter column policy set not null,
  drop column steps,
  drop column step_after_ms;
