-- Why: an entry that moves to the right child takes along what was said about it and its files, which
-- background work writes anew, sealed for the new entry.
create policy move on concern_correction for insert to ${work} with check ((select lantern_is_work()));
grant insert on concern_correction to ${work};
grant insert on attachment to ${work};
create policy move on attachment_portion for insert to ${work} with check ((select lantern_is_work()));
grant insert on attachment_portion to ${work};
