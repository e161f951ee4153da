-- A safeguarding lead who logs a concern may have its alert from the start. Their colleagues are
-- told all the same, so these notices go out although somebody has acknowledged the alert, and say
-- that somebody has it. The default lets an instance of the version before go on adding notices.

alter table notice add column informs boolean not null default false;
