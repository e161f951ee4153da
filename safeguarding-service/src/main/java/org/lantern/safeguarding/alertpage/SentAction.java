package org.lantern.safeguarding.alertpage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.time.England;
import org.lantern.safeguarding.handling.ChecklistItem;
import org.lantern.safeguarding.handling.NewAction;

/** Reads a form about something that was done. Times are those of the wall in England. */
final class SentAction {
  private final SentForm sent;
  private final ActionForm typed;
  private final Fields fields = new Fields();

  SentAction(Map<String, Object> form) {
    this.sent = new SentForm(form);
    this.typed = new ActionForm(word("item"), word("day"), word("time"), word("note"), Map.of());
  }

  ActionForm typed() {
    return typed;
  }

  /** What it asks for; to be used only when there are no {@link #faults}. */
  NewAction action(UUID newId, @Nullable UUID corrects) {
    return new NewAction(
        Sent.id(sent, "id").orElse(newId),
        ChecklistItem.ofWire(typed.item()).orElse(null),
        corrects == null || !"false".equals(sent.text("done")),
        at(),
        corrects,
        fields.optional("note", typed.note(), NewAction.LONGEST_NOTE));
  }

  /** What the form itself makes wrong. */
  List<FieldError> faults() {
    return fields.faults();
  }

  private @Nullable Instant at() {
    if (typed.time().isBlank()) {
      return null;
    }
    LocalDate on = fields.day("time", typed.day());
    try {
      LocalTime clock = LocalTime.parse(typed.time().strip());
      if (typed.day().isBlank()) {
        fields.fault("time", "Give the day as well.");
      }
      return on == null ? null : on.atTime(clock).atZone(England.ZONE).toInstant();
    } catch (DateTimeException noTime) {
      fields.fault("time", "Write a time, for instance 10:45.");
      return null;
    }
  }

  private String word(String name) {
    String text = sent.text(name);
    return text == null ? "" : text;
  }
}
