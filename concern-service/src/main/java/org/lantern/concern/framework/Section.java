package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/** A column of a map, a domain of standards, a duty or a part of an audit. */
public record Section(String id, String title, @Nullable String note) {}
