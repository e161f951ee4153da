package org.lantern.concern.entry;

import java.util.UUID;

/** A version of a framework that the school followed when a concern was recorded. */
public record Cited(UUID id, String code, String title, int version) {}
