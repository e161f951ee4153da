package org.lantern.safeguarding.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;

/**
 * What somebody wants to put on record.
 *
 * @param id chosen by the sender, so that sending it twice records it once
 * @param item null where it was none that is known
 * @param doneAt null for now
 * @param corrects an action of the same alert; null for one that stands by itself
 */
public record NewAction(
    UUID id,
    @Nullable ChecklistItem item,
    boolean done,
    @Nullable Instant doneAt,
    @Nullable UUID corrects,
    @Nullable String note) {
  public static final int LONGEST_NOTE = 4_000;

  /** A clock that runs ahead a little is no reason to refuse. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** What is wrong with it by itself; empty when nothing is. */
  List<FieldError> faults(Instant now) {
    List<FieldError> faults = new ArrayList<>();
    if (item == null) {
      faults.add(new FieldError("item", "Choose what was done."));
    }
    if (doneAt != null && doneAt.isAfter(now.plus(CLOCKS_DIFFER))) {
      faults.add(new FieldError("doneAt", "Give a time that is not in the future."));
    }
    boolean wantsNote = (item != null && item.needsNote()) || corrects != null;
    if (wantsNote && (note == null || note.isBlank())) {
      faults.add(new FieldError("note", "Write a few words: " + asks() + "."));
    }
    if (!done && corrects == null) {
      faults.add(new FieldError("done", "Only a correction can say that it was not done."));
    }
    return List.copyOf(faults);
  }

  private String asks() {
    if (corrects != null || item == null) {
      return "what is right, and why it stood otherwise";
    }
    String asks = item.asks();
    return Character.toLowerCase(asks.charAt(0)) + asks.substring(1);
  }
}
