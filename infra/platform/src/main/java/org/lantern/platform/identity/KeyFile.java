package org.lantern.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's public keys as last seen, kept in the data folder: a service that restarts while
 * the provider is down still knows whom to believe. Written whole or not at all.
 */
@Singleton
final class KeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  private final Path file;

  KeyFile(@Value("${lantern.data.dir:data}") Path folder) {
    this.file = folder.resolve("jwks.json");
  }

  Optional<JWKSet> read() {
    try {
      return Files.exists(file)
          ? Optional.of(JWKSet.parse(Files.readString(file)))
          : Optional.empty();
    } catch (IOException | ParseException unreadable) {
      LOG.warn("the kept keys of the identity provider cannot be read and are asked for again");
      return Optional.empty();
    }
  }

  /** Failing to write costs only the next restart: it is logged and not thrown. */
  void write(JWKSet keys) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "jwks", ".part");
      Files.writeString(next, keys.toPublicJWKSet().toString());
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      LOG.warn("the keys of the identity provider could not be kept in the data folder", failed);
    }
  }
}
