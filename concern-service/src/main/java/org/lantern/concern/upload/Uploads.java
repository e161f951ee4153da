package org.lantern.concern.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets few forms with files be read at a time, so that uploads take a known part of the memory and
 * a concern is recorded beside them. Others wait a little. Thread-safe.
 */
@Singleton
public final class Uploads {
  private static final int AT_A_TIME = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore free = new Semaphore(AT_A_TIME, true);

  /** Empty when it was no turn of this form in good time. */
  public <T> Optional<T> read(
      String contentType, InputStream body, int mostFileBytes, Function<UploadForm, T> reading) {
    try {
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try (UploadForm form = UploadForm.of(contentType, body, mostFileBytes)) {
      T read = reading.apply(form);
      drain(body);
      return Optional.of(read);
    } finally {
      free.release();
    }
  }

  /** A browser shows no answer to a form that was not read to its end; its length is bounded. */
  private static void drain(InputStream body) {
    try (body) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
