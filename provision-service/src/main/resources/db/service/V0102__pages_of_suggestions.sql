-- Why: a list is read page by page, of one school and state after the other, newest first. With this
-- order a page is a range of the index however far down it lies; by age alone it was not.
create index suggestion_by_page on suggestion (school_id, state, opened_at desc, id desc);
drop index suggestion_by_age;
