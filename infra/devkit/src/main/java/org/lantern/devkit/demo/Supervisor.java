package org.lantern.devkit.demo;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lantern.devkit.process.Child;
import org.lantern.devkit.process.StartFailed;

/**
 * Starts again what died, except PostgreSQL and Kafka: those stay down until somebody starts them,
 * so that one can see what happens without them. One thread looks each second.
 */
final class Supervisor implements AutoCloseable {
  private static final Set<String> STAY_DOWN = Set.of("postgres", "kafka");
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<Child> processes;
  private final Consumer<String> log;
  private final Set<String> reported = new HashSet<>();

  Supervisor(List<Child> processes, Consumer<String> log) {
    this.processes = processes;
    this.log = log;
  }

  void begin() {
    clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    for (Child each : processes) {
      if (each.isAlive()) {
        reported.remove(each.name());
      } else if (!STAY_DOWN.contains(each.name())) {
        log.accept(each.name() + " died; starting it again");
        launch(each);
      } else if (reported.add(each.name())) {
        log.accept(
            "%1$s died; it stays down until: infra/lantern start %1$s".formatted(each.name()));
      }
    }
  }

  private void launch(Child child) {
    try {
      child.launch();
    } catch (RuntimeException e) {
      log.accept(child.name() + " could not be started: " + e.getMessage());
      return;
    }
    Thread.ofVirtual()
        .start(() -> {
          try {
            child.awaitReady(PATIENCE);
            log.accept(child.name() + " is up again");
          } catch (StartFailed e) {
            log.accept(e.getMessage());
          }
        });
  }

  /** Looks no more; call it before the processes are stopped. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
