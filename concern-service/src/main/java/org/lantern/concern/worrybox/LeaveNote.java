package org.lantern.concern.worrybox;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.lantern.concern.recording.RecordConcern;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Makes a concern of a note. It goes through recording like any other, so that it is urgent, is
 * delivered and is audited by the same rules. A tablet is bounded in how much it leaves: a note
 * that nobody can find among a hundred others is lost.
 */
@Singleton
final class LeaveNote {
  /** A group that passes a tablet round stays below it. */
  static final int MOST_IN_TEN_MINUTES = 12;

  private final Transactions transactions;
  private final RecordConcern recordConcern;
  private final JsonMapper json;
  private final Clock clock;

  LeaveNote(Transactions transactions, RecordConcern recordConcern, JsonMapper json, Clock clock) {
    this.transactions = transactions;
    this.recordConcern = recordConcern;
    this.json = json;
    this.clock = clock;
  }

  /**
   * From a child. One who says that they are not safe is never held back, however many came before.
   */
  LeftNote fromTablet(Tablet tablet, WorryNote note) {
    Caller caller = tablet.caller();
    return !note.saysNotSafe() && latest(caller) >= MOST_IN_TEN_MINUTES
        ? new LeftNote.TooMany()
        : record(caller, tablet.schoolId(), note);
  }

  /** From a member of staff, for a child. */
  LeftNote forChild(Caller caller, UUID schoolId, WorryNote note) {
    return record(caller, schoolId, note);
  }

  private long latest(Caller caller) {
    return transactions.as(
        caller,
        tx ->
            tx.one(
                    "select count(*) as notes from receipt where reporter_login = ?"
                        + " and recorded_at > lantern_now() - interval '10 minutes'",
                    row -> row.number("notes"),
                    caller.login())
                .orElse(0L));
  }

  private LeftNote record(Caller caller, UUID schoolId, WorryNote note) {
    if (!note.errors().isEmpty()) {
      return new LeftNote.Refused(note.errors());
    }
    JsonNode body = tree(note.concern(schoolId, clock.instant()));
    return switch (recordConcern.record(caller, note.key(), body)) {
      case RecordOutcome.Recorded(UUID id, byte[] _) -> new LeftNote.Taken(id);
      case RecordOutcome.KeyReused _ ->
          new LeftNote.Refused(Map.of("words", "You have sent this already."));
      case RecordOutcome.Refused _, RecordOutcome.PupilUnknown _, RecordOutcome.NotAllowed _ ->
          throw new IllegalStateException("a note that was checked was refused");
    };
  }

  private JsonNode tree(Map<String, Object> body) {
    try {
      return json.writeValueToTree(body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
