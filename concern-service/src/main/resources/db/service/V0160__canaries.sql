-- A test disclosure is sent in each span of time, by one of the instances, and only when the one
-- before it has its receipt. Here stands whose turn it was; there is no concern behind it.

-- no school data
create table canary (
  turn     timestamptz primary key,
  event_id uuid not null
);
comment on table canary is 'no school data: when a test disclosure about nobody was sent';

grant select, insert, delete on canary to ${work};
