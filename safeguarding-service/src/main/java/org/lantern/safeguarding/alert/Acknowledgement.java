package org.lantern.safeguarding.alert;

import java.time.Instant;

/** The first person who took the alert on, and when. It never changes afterwards. */
public record Acknowledgement(String acknowledgedBy, Instant acknowledgedAt) {}
