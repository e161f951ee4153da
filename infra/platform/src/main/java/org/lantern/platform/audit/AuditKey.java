package org.lantern.platform.audit;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of the audit's hashes, from {@code audit.key} in the service's folder of keys: 32 bytes
 * as base64. It is needed on the first use and not at start. Thread-safe.
 */
@Singleton
final class AuditKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final Path file;
  private volatile @Nullable Mac keyed;

  AuditKey(@Value("${lantern.keys.dir:keys}") String folder) {
    this.file = Path.of(folder, "audit.key");
  }

  /** The keyed hash of these bytes. */
  byte[] hash(byte[] content) {
    try {
      return ((Mac) keyed().clone()).doFinal(content);
    } catch (CloneNotSupportedException provider) {
      throw new IllegalStateException(provider);
    }
  }

  private Mac keyed() {
    Mac known = keyed;
    if (known == null) {
      known = read(file);
      keyed = known;
    }
    return known;
  }

  private static Mac read(Path file) {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length < 32) {
        throw new IllegalStateException("the audit key in " + file + " is shorter than 32 bytes");
      }
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (IOException | IllegalArgumentException missing) {
      throw new IllegalStateException("there is no readable audit key at " + file, missing);
    } catch (GeneralSecurityException provider) {
      throw new IllegalStateException(provider);
    }
  }
}
