package org.lantern.messaging.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that repeats a step: after a pause, or sooner when woken. A step that fails is logged
 * by its kind and repeated after a growing pause, for ever. As a bean it starts and stops with the
 * service; who makes one for itself starts and stops it.
 */
public final class Loop implements BackgroundPart {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final long LONGEST_PAUSE_MS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String name;
  private final Duration pause;
  private final Duration patience;
  private final Step step;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean stopping;
  private volatile Thread thread = new Thread(() -> {});

  /** A loop whose running step has two seconds to end. */
  public Loop(String name, Duration pause, Step step) {
    this(name, pause, PATIENCE, step);
  }

  /**
   * @param name the thread's
   * @param patience how long a running step has to end
   */
  public Loop(String name, Duration pause, Duration patience, Step step) {
    this.name = name;
    this.pause = pause;
    this.patience = patience;
    this.step = step;
  }

  /** One round; true when there is more to do at once. */
  @FunctionalInterface
  public interface Step {
    boolean run() throws Exception;
  }

  @Override
  public void start() {
    stopping = false;
    thread = Thread.ofPlatform().name(name).daemon().start(this::repeat);
  }

  /** Ends the pause. Never blocks. */
  public void wake() {
    if (wakes.availablePermits() == 0) {
      wakes.release();
    }
  }

  public boolean stopping() {
    return stopping;
  }

  /** Lets the running step end, for as long as its patience lasts, then interrupts it. */
  @Override
  public void stop() {
    stopping = true;
    wake();
    if (thread.getState() == Thread.State.NEW) {
      return; // never started
    }
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Waits inside a step, until the time is over or the loop is woken or stopped. */
  public void rest(Duration pause) throws InterruptedException {
    if (!stopping && wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private void repeat() {
    long failures = 0;
    while (!stopping) {
      long pauseMs = pause.toMillis();
      try {
        pauseMs = step.run() ? 0 : pauseMs;
        failures = 0;
      } catch (InterruptedException interrupted) {
        return;
      } catch (Exception failed) {
        failures++;
        pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(50, pauseMs) * failures);
        if (Long.bitCount(failures) == 1) {
          log.warn("{} failed {} times: {}", name, failures, Failures.describe(failed));
        }
      }
      try {
        rest(Duration.ofMillis(pauseMs));
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }
}
