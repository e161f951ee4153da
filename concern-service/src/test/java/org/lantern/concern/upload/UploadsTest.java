package org.lantern.concern.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.scheduling.ScheduledExecutorTaskScheduler;
import io.micronaut.scheduling.TaskScheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a place for an upload, and how long they keep it. */
@Timeout(30)
class UploadsTest {
  private static final String TYPE = "multipart/form-data; boundary=b";
  private static final String FORM =
      "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--b--\r\n";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(200);

  /** Enough to read a few bytes even on a machine that is busy with everything at once. */
  private static final Duration ENOUGH = Duration.ofSeconds(3);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TaskScheduler clock =
      new ScheduledExecutorTaskScheduler(Executors.newScheduledThreadPool(1));

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aFormThatComesInTimeIsRead() {
    assertThat(read(new Uploads(clock, LONG, LONG), body(FORM))).contains("hello");
  }

  @Test
  void oneThatStopsComingLosesItsPlaceAndTheNextIsRead() throws Exception {
    Uploads uploads = new Uploads(clock, SHORT, LONG);
    Future<Optional<String>> one = threads.submit(() -> read(uploads, new Stopping()));
    Future<Optional<String>> other = threads.submit(() -> read(uploads, new Stopping()));
    assertThat(one.get()).isEmpty();
    assertThat(other.get()).isEmpty();
    assertThat(read(uploads, body(FORM))).contains("hello");
  }

  @Test
  void oneThatDripsByteByByteLosesItToo() {
    assertThat(read(new Uploads(clock, SHORT, LONG), new Dripping())).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).as("nobody is woken later").isFalse();
  }

  @Test
  void whatWasMadeOfAFormStandsAlsoWhenItsRestNeverComes() {
    Optional<String> read =
        new Uploads(clock, SHORT, LONG).read(TYPE, new Stopping(), 100, form -> "made");
    assertThat(read).contains("made");
  }

  @Test
  void workBetweenTheReadsIsNotDisturbedWhenTheTimeIsOver() {
    Uploads uploads = new Uploads(clock, ENOUGH, LONG);
    Optional<Boolean> disturbed =
        uploads.read(
            TYPE,
            body(FORM),
            100,
            form -> {
              next(form);
              try {
                return new CountDownLatch(1)
                    .await(ENOUGH.plus(SHORT).toMillis(), TimeUnit.MILLISECONDS);
              } catch (InterruptedException woken) {
                return true;
              }
            });
    assertThat(disturbed).contains(false);
  }

  @Test
  void importsWaitForNoUploadAndNoUploadWaitsForThem() throws Exception {
    Uploads uploads = new Uploads(clock, LONG, LONG);
    CountDownLatch busy = new CountDownLatch(3);
    for (int place = 0; place < 2; place++) {
      threads.submit(() -> uploads.read(TYPE, body(FORM), 100, form -> held(busy)));
    }
    assertThat(uploads.readImport(TYPE, body(FORM), 100, UploadsTest::note)).contains("hello");
    Uploads others = new Uploads(clock, LONG, LONG);
    threads.submit(() -> others.readImport(TYPE, body(FORM), 100, form -> held(busy)));
    assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(read(others, body(FORM))).contains("hello");
  }

  /** Keeps its place until the test is over. */
  private static String held(CountDownLatch busy) {
    busy.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private static Optional<String> read(Uploads uploads, InputStream body) {
    return uploads.read(TYPE, body, 100, UploadsTest::note);
  }

  private static String note(UploadForm form) {
    return next(form) instanceof UploadPart.Field(String _, String value) ? value : "";
  }

  private static UploadPart next(UploadForm form) {
    try {
      return form.next();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends nothing and does not end, as a line that broke without a word. */
  private static final class Stopping extends InputStream {
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }

    @Override
    public int read() throws IOException {
      try {
        new CountDownLatch(1).await();
        return -1;
      } catch (InterruptedException woken) {
        throw new InterruptedIOException();
      }
    }
  }

  /** A preamble that never comes to an end. */
  private static final class Dripping extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      into[from] = 'x';
      return 1;
    }
  }
}
