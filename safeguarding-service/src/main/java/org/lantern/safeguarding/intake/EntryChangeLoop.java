package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.messaging.work.BackgroundPart;
import org.lantern.messaging.work.Loop;

/** Looks every few seconds whether an alert has come for which a change of its entry waits. */
@Singleton
class EntryChangeLoop implements BackgroundPart {
  private final NoteEntryChange noteEntryChange;
  private final Loop loop = new Loop("entry-changes", Duration.ofSeconds(5), this::round);

  EntryChangeLoop(NoteEntryChange noteEntryChange) {
    this.noteEntryChange = noteEntryChange;
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop(Duration.ofSeconds(2));
  }

  @Override
  public Phase phase() {
    return Phase.LOOPS;
  }

  private boolean round() {
    noteEntryChange.noteWaiting();
    return false;
  }
}
