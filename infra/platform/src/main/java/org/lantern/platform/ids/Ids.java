package org.lantern.platform.ids;

import java.util.UUID;

/** New ids. Thread-safe; never the same twice. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
