package org.lantern.concern.upload;

import io.micronaut.scheduling.TaskScheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that has to arrive in good time. When the time is over, a read that waits
 * is woken and every later one refused; what is done between the reads, for instance a transaction,
 * is never disturbed. Read by one thread.
 */
final class TimelyBody extends InputStream {
  private final InputStream body;
  private final ScheduledFuture<?> end;
  private final Object turn = new Object();
  private @Nullable Thread waiting;
  private boolean isOver;

  TimelyBody(InputStream body, TaskScheduler clock, Duration most) {
    this.body = body;
    this.end = clock.schedule(most, this::over);
  }

  /** It did not come in time. */
  static final class TooSlow extends RuntimeException {
    private TooSlow() {
      super("the body of a request came too slowly", null, false, false);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    begin();
    try {
      return body.read(into, from, length);
    } catch (IOException broken) {
      if (isOver()) {
        throw new TooSlow();
      }
      throw broken;
    } finally {
      end();
    }
  }

  /**
   * Reads the rest, which nobody wants: a browser shows no answer to a form that was not read to
   * its end. What was made of the form stands, also where the rest does not come.
   */
  void drain() {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (TooSlow late) {
      return;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    end.cancel(false);
    try {
      body.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void begin() {
    synchronized (turn) {
      if (isOver) {
        throw new TooSlow();
      }
      waiting = Thread.currentThread();
    }
  }

  /** From here on nobody wakes this thread; a call that came meanwhile is taken back. */
  private void end() {
    synchronized (turn) {
      waiting = null;
      if (isOver) {
        Thread.interrupted();
      }
    }
  }

  private boolean isOver() {
    synchronized (turn) {
      return isOver;
    }
  }

  private void over() {
    synchronized (turn) {
      isOver = true;
      if (waiting != null) {
        waiting.interrupt();
      }
    }
  }
}
