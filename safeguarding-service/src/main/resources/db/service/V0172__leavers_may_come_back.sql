-- Why: an import that goes wrong may take everybody's posts away for a day, and nobody must lose the
-- phone by which they are told of a disclosure. Since when somebody has had no post is noted, and only
-- after a while does what they gave go.

alter table personal_address add column left_seen_at timestamptz;

create policy personal_address_leaving on personal_address for update to "${work}"
  using ((select lantern_is_work())) with check ((select lantern_is_work()));

grant update (left_seen_at) on personal_address to "${work}";
