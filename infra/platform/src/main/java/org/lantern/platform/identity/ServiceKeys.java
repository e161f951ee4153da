package org.lantern.platform.identity;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This service's own signing key ({@code service.jwk}, where it calls others) and the public keys
 * of the services it listens to ({@code <name>.pub.jwk}), read once at start.
 */
@Singleton
final class ServiceKeys {
  private static final String PUBLIC = ".pub.jwk";

  private final @Nullable ECKey own;
  private final Map<String, ECKey> others = new HashMap<>();

  ServiceKeys(@Value("${lantern.keys.dir:keys}") String folder) {
    Path directory = Path.of(folder);
    Path ownKey = directory.resolve("service.jwk");
    this.own = Files.exists(ownKey) ? read(ownKey) : null;
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        files.filter(file -> file.toString().endsWith(PUBLIC)).forEach(this::hold);
      } catch (IOException unreadable) {
        throw new IllegalStateException("the folder of keys cannot be read", unreadable);
      }
    }
  }

  Optional<ECKey> own() {
    return Optional.ofNullable(own);
  }

  Optional<ECKey> of(String service) {
    return Optional.ofNullable(others.get(service));
  }

  private void hold(Path file) {
    String name = file.getFileName().toString();
    others.put(name.substring(0, name.length() - PUBLIC.length()), read(file).toPublicJWK());
  }

  private static ECKey read(Path file) {
    try {
      return ECKey.parse(Files.readString(file));
    } catch (IOException | ParseException unreadable) {
      throw new IllegalStateException("the key " + file + " cannot be read");
    }
  }
}
