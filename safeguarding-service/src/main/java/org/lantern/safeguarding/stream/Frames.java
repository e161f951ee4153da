package org.lantern.safeguarding.stream;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertResponse;

/**
 * Alerts as events. The latest version of each is written once, however many desks it goes to: when
 * an instance comes back, all its desks open at the same time with all that is open. It keeps a
 * bounded number of them. Thread-safe.
 */
@Singleton
class Frames {
  private static final int KEPT = 10_000;

  private final JsonMapper json;
  private final Map<UUID, Written> written =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Written> eldest) {
          return size() > KEPT;
        }
      };

  Frames(JsonMapper json) {
    this.json = json;
  }

  Frame of(Alert alert) {
    synchronized (written) {
      Written known = written.get(alert.id());
      if (known != null && known.version() == alert.version()) {
        return known.frame();
      }
      Written fresh = new Written(alert.version(), write(alert));
      if (known == null || known.version() < fresh.version()) {
        written.put(alert.id(), fresh);
      }
      return fresh.frame();
    }
  }

  private Frame write(Alert alert) {
    try {
      return Frame.alert(alert.change(), json.writeValueAsBytes(AlertResponse.of(alert)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private record Written(long version, Frame frame) {}
}
