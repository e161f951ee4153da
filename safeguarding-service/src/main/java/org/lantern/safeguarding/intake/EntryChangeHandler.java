package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.ConcernCorrected;
import org.lantern.contracts.ConcernWithdrawn;
import org.lantern.contracts.Level;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.HistoryEntry;

/** Corrections of entries, and entries that leave the wrong child. Ordinary ones have no alert. */
@Singleton
class EntryChangeHandler implements EventHandler {
  private final NoteEntryChange noteEntryChange;

  EntryChangeHandler(NoteEntryChange noteEntryChange) {
    this.noteEntryChange = noteEntryChange;
  }

  @Override
  public String topic() {
    return Topics.CONCERN;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(
        ConcernCorrected.TYPE, ConcernCorrected.class,
        ConcernWithdrawn.TYPE, ConcernWithdrawn.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case ConcernCorrected corrected ->
          noteEntryChange.note(
              tx,
              new EntryChange(
                  event.id(),
                  corrected.concernId(),
                  HistoryEntry.Kind.CORRECTED,
                  corrected.correctedAt()));
      case ConcernWithdrawn withdrawn -> {
        if (Level.ofWire(withdrawn.level()) != Level.NORMAL) {
          noteEntryChange.note(
              tx,
              new EntryChange(
                  event.id(),
                  withdrawn.concernId(),
                  HistoryEntry.Kind.ENTRY_WITHDRAWN,
                  withdrawn.withdrawnAt()));
        }
      }
      default -> throw new IllegalStateException("an event that was not asked for");
    }
  }
}
