package org.lantern.concern.attachment;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.InputStream;

/** No scanner is configured: files are shown as not scanned. */
@Singleton
@Requires(missingProperty = ClamdScanner.ADDRESS)
final class NoScanner implements FileScanner {
  @Override
  public Finding scan(InputStream content) {
    return Finding.NO_SCANNER;
  }
}
