package org.lantern.bench;

import java.net.URI;
import java.util.Map;

/**
 * Something that takes a disclosure by POST and shows it on a stream of server-sent events.
 *
 * @param record where disclosures are posted
 * @param stream where they appear; each event's data is JSON with the {@code concernId} that the
 *     POST answered as {@code id}
 * @param postHeaders sent with every POST; {@code Idempotency-Key} is added
 * @param streamHeaders sent when the stream is opened
 * @param whole how the line begins with which a stream says that what stood has been told
 */
record Target(
    String name,
    URI record,
    URI stream,
    Map<String, String> postHeaders,
    Map<String, String> streamHeaders,
    String whole) {}
