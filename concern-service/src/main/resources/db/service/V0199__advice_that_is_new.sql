-- Why: whoever asked the SENCO had to open every entry to learn that an answer had come. Their own
-- list says it now, and marks what they have not read yet. So the receipt, which is theirs, keeps up
-- to which answer they have read; one that comes later, from the child's other school, is new again.
alter table receipt add column advice_read_to timestamptz;
grant update (advice_read_to) on receipt to "${app}";
