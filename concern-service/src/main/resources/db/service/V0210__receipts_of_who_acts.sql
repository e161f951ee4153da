-- Why: a safeguarding lead who wrote that they act on a concern themselves was told on its receipt to
-- tell the safeguarding lead. So the receipt keeps whether they said so, and whether they could; what
-- the alert then made of it comes with its acknowledgement.
alter table receipt add column taken_on boolean;
comment on column receipt.taken_on is
  'null: they did not say that they act on it; false: they did, and may not';
