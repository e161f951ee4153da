-- The names spoke to whoever records ("the child told you"). The safeguarding lead reads the same
-- name on the alert, and the child told somebody else. Names that a trust or a school has
-- given stay as they are.
update category set name = 'The child disclosed physical abuse'
 where name = 'The child told you of physical abuse' and code = 'disclosure-physical-abuse';
update category set name = 'The child disclosed emotional abuse'
 where name = 'The child told you of emotional abuse' and code = 'disclosure-emotional-abuse';
update category set name = 'The child disclosed sexual abuse'
 where name = 'The child told you of sexual abuse' and code = 'disclosure-sexual-abuse';
update category set name = 'The child disclosed neglect'
 where name = 'The child told you of neglect' and code = 'disclosure-neglect';
