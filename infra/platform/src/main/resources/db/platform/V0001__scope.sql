-- Why: every service enforces the school scope a second time inside PostgreSQL, and it needs one
-- vocabulary for that. Transactions write the scope into settings that end with the transaction;
-- the policies of all tables read it back through these functions, always as (select f()) so that
-- it is evaluated once per statement. An array read like this wants its cast, as in
-- any ((select lantern_schools())::uuid[]), or PostgreSQL compares with rows. Nothing is reachable
-- that is not granted: the schema is closed to everybody but the two roles that own nothing. All
-- functions run with the rights of their caller.

revoke all on schema public from public;
grant usage on schema public to "${app}", "${work}";

-- The clock of the database. Due times come from here and from nowhere else; tests replace it.
create function lantern_now() returns timestamptz
  language sql stable parallel safe
  return clock_timestamp();

-- A setting that nobody made is null; after a transaction that made it, it is the empty string.
-- Both mean: no scope.
create function lantern_schools() returns uuid[]
  language sql stable parallel safe
  return nullif(current_setting('lantern.schools', true), '')::uuid[];

create function lantern_staff() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('lantern.staff', true), '')::uuid;

create function lantern_login() returns text
  language sql stable parallel safe
  return nullif(current_setting('lantern.login', true), '');

create function lantern_has_role(role text) returns boolean
  language sql stable parallel safe
  return coalesce(role = any (nullif(current_setting('lantern.roles', true), '')::text[]), false);

create function lantern_is_work() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('lantern.work', true) = 'on', false);
