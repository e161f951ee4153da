package org.lantern.concern.settings;

import org.jspecify.annotations.Nullable;

/** One thing that is otherwise than before; {@code before} is null for what is new. */
record Change(String field, @Nullable String before, String after) {}
