package org.lantern.devkit.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One mail as the sink got it, once for all its recipients.
 *
 * @param to the recipients of the envelope, blind copies among them
 * @param headers the first value of each header
 * @param text the whole text of all parts, for searching
 */
public record Mail(
    String from,
    List<String> to,
    String subject,
    String messageId,
    Map<String, String> headers,
    String text,
    Instant receivedAt) {}
