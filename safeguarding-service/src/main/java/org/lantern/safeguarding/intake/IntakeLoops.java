package org.lantern.safeguarding.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.Loop;

/** What intake looks for again and again beside what arrives. */
@Factory
final class IntakeLoops {
  /** Looks every few seconds whether an alert has come for which a change of its entry waits. */
  @Singleton
  Loop entryChanges(NoteEntryChange noteEntryChange) {
    return new Loop(
        "entry-changes",
        Duration.ofSeconds(5),
        () -> {
          noteEntryChange.noteWaiting();
          return false;
        });
  }

  /**
   * Tries to open what is unreadable when the service starts, for keysets are read then, and now
   * and again later: another instance, without the keyset, may have taken something in meanwhile.
   */
  @Singleton
  Loop unreadable(OpenUnreadable openUnreadable) {
    return new Loop(
        "unreadable-alerts",
        Duration.ofMinutes(5),
        () -> {
          openUnreadable.openAll();
          return false;
        });
  }
}
