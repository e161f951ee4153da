-- What could not be opened when it came is opened again once its keyset is here. There is hardly
-- ever such an alert, and looking for one must not read all the others.

create index alert_unreadable on alert (opened_at) where unreadable;
