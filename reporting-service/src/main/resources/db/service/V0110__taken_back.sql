-- Why: a concern may be put under another category or on a child of another school after it was
-- counted. What is taken back stands in a column of its own, because it may arrive before the tally
-- that it takes back, and because an open week must not show it: a cell that fell from c to zero would
-- tell that what was there had moved. It is subtracted once, when the week is settled.
alter table concern_tally
  add column taken_back integer not null default 0 check (taken_back >= 0),
  drop constraint concern_tally_late_check;
comment on column concern_tally.counted is 'arrived before the week was settled, also what was taken back since';
comment on column concern_tally.taken_back is 'taken back before the week was settled; subtracted from then on';
comment on column concern_tally.late is 'more or less than that after the week was settled; never published';
