package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/**
 * Stores what became of an alert's life. The caller holds the lock of the row and has read the life
 * under it. Nothing is sent before the next query of the transaction, or its commit.
 */
@Singleton
public class AlertLives {
  private static final String HANDLED =
      "state = ?, next_step_at = ?, acknowledged_by = ?, acknowledged_at = ?, holder = ?,"
          + " taken_up = ?, first_action_at = ?, act_by = ?, joined_to = ?";

  /** What a person can bring about: everything but the position. */
  public void handled(Transaction tx, UUID alertId, AlertLife life) {
    Handling handling = life.handling();
    tx.add(
        "update alert set " + HANDLED + " where id = ?",
        state(life),
        life.nextStepAt(),
        by(life),
        at(life),
        handling.holder(),
        handling.takenUp(),
        handling.firstActionAt(),
        handling.actBy(),
        handling.joinedTo(),
        alertId);
  }

  /** What the service does by itself: the position as well. */
  public void moved(Transaction tx, UUID alertId, AlertLife life) {
    Handling handling = life.handling();
    tx.add(
        "update alert set round = ?, step = ?, " + HANDLED + " where id = ?",
        life.position().round(),
        life.position().step(),
        state(life),
        life.nextStepAt(),
        by(life),
        at(life),
        handling.holder(),
        handling.takenUp(),
        handling.firstActionAt(),
        handling.actBy(),
        handling.joinedTo(),
        alertId);
  }

  private static String state(AlertLife life) {
    return life.isOpen() ? "open" : "acknowledged";
  }

  private static @Nullable String by(AlertLife life) {
    Acknowledgement taken = life.acknowledgement();
    return taken == null ? null : taken.acknowledgedBy();
  }

  private static @Nullable Object at(AlertLife life) {
    Acknowledgement taken = life.acknowledgement();
    return taken == null ? null : taken.acknowledgedAt();
  }
}
