-- Why: a record in quarantine can be offered again once the fault is mended. What was taken then is
-- settled and no longer waits for anybody; what is met and refused again waits anew.
alter table quarantine add column settled_at timestamptz;
