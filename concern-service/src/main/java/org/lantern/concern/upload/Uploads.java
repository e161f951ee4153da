package org.lantern.concern.upload;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lets few forms with files be read at a time, so that uploads take a known part of the memory and
 * a concern is recorded beside them. Others wait a little. Imports, which take minutes, have a
 * place of their own. Who sends too slowly loses the place: nobody holds one for ever. Thread-safe.
 */
@Singleton
public final class Uploads {
  private static final int AT_A_TIME = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore free = new Semaphore(AT_A_TIME, true);
  private final Semaphore freeForImports = new Semaphore(1, true);
  private final TaskScheduler clock;
  private final Duration longest;
  private final Duration longestImport;

  Uploads(
      TaskScheduler clock,
      @Value("${lantern.uploads.longest:PT5M}") Duration longest,
      @Value("${lantern.uploads.longest-import:PT15M}") Duration longestImport) {
    this.clock = clock;
    this.longest = longest;
    this.longestImport = longestImport;
  }

  /** Empty when it was no turn of this form in good time, or when it came too slowly. */
  public <T> Optional<T> read(
      String contentType, InputStream body, int mostFileBytes, Function<UploadForm, T> reading) {
    return read(free, longest, contentType, body, mostFileBytes, reading);
  }

  /** The same for an import, which neither waits for smaller uploads nor lets them wait. */
  public <T> Optional<T> readImport(
      String contentType, InputStream body, int mostFileBytes, Function<UploadForm, T> reading) {
    return read(freeForImports, longestImport, contentType, body, mostFileBytes, reading);
  }

  private <T> Optional<T> read(
      Semaphore place,
      Duration most,
      String contentType,
      InputStream body,
      int mostFileBytes,
      Function<UploadForm, T> reading) {
    try {
      if (!place.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try (TimelyBody timely = new TimelyBody(body, clock, most);
        UploadForm form = UploadForm.of(contentType, timely, mostFileBytes)) {
      T read = reading.apply(form);
      timely.drain();
      return Optional.of(read);
    } catch (TimelyBody.TooSlow tooSlow) {
      return Optional.empty();
    } finally {
      place.release();
    }
  }
}
