package org.lantern.safeguarding.desk;

import org.lantern.platform.paging.Cursor;
import org.lantern.safeguarding.alert.Urgency;

/** Where the open alerts of one level go on, for a desk that does not fit one page. */
record Place(Urgency level, Cursor.TimeAndId after) {}
