package org.lantern.safeguarding.notice;

import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.postbox.Letter;

/**
 * A notice on its way.
 *
 * @param contact who is told instead where its recipient cannot be
 * @param letter null when no address is known
 */
record Parcel(Notice notice, Recipient contact, @Nullable Letter letter) {}
