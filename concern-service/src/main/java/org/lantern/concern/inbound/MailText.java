package org.lantern.concern.inbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param sentAt null where the mail does not say
 */
record MailText(String sender, String subject, String text, @Nullable Instant sentAt) {}
