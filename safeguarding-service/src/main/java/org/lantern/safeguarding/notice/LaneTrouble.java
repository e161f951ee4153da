package org.lantern.safeguarding.notice;

import java.time.Instant;

/** Something that is wrong with the way of disclosures to here. */
public record LaneTrouble(String kind, String topic, String reason, Instant lastAt, int times) {}
