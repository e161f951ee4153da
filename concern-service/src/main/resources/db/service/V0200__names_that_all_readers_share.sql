-- The names spoke to whoever records ("the child told you"). The safeguarding lead reads the same
-- name on the alert, and the child told somebody else. A school's own names stay as they are.
update category set name = 'The child disclosed physical abuse' where code = 'disclosure-physical-abuse';
update category set name = 'The child disclosed emotional abuse' where code = 'disclosure-emotional-abuse';
update category set name = 'The child disclosed sexual abuse' where code = 'disclosure-sexual-abuse';
update category set name = 'The child disclosed neglect' where code = 'disclosure-neglect';
