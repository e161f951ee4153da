package org.lantern.safeguarding.alert;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;

/** How an alert stands in its table. */
public final class AlertRow {
  /** The columns that {@link #alert} reads, of a table that is called {@code a}. */
  public static final String COLUMNS =
      "a.id, a.concern_id, a.reference, a.pupil_id, a.school_ids, a.excluded_staff, a.route,"
          + " a.level, a.version, a.opened_at, a.round, a.step, a.policy,"
          + " a.next_step_at, a.acknowledged_by, a.acknowledged_at, a.unreadable, a.change_number,"
          + " a.purpose, a.holder, a.taken_up, a.first_action_at, a.act_by, a.joined_to";

  /** The columns that {@link #guarded} reads: no further question for each row. */
  public static final String GUARDED_COLUMNS =
      COLUMNS + ", array(select r.staff_id from alert_reader r where r.alert_id = a.id) as readers";

  private AlertRow() {}

  public static GuardedAlert guarded(Row row) throws SQLException {
    return new GuardedAlert(alert(row), Set.copyOf(row.uuids("readers")));
  }

  public static Alert alert(Row row) throws SQLException {
    return new Alert(
        row.uuid("id"),
        row.uuid("concern_id"),
        row.text("reference"),
        row.uuidOrNull("pupil_id"),
        row.uuids("school_ids"),
        Set.copyOf(row.uuids("excluded_staff")),
        Route.ofWire(row.text("route")),
        Urgency.ofWire(row.text("level")),
        row.number("version"),
        row.instant("opened_at"),
        new Position((int) row.number("round"), (int) row.number("step")),
        PolicyRow.read(row.text("policy")),
        row.instantOrNull("next_step_at"),
        acknowledgement(row.textOrNull("acknowledged_by"), row.instantOrNull("acknowledged_at")),
        row.flag("unreadable"),
        row.number("change_number"),
        Purpose.ofWire(row.text("purpose")),
        new Handling(
            row.textOrNull("holder"),
            row.flag("taken_up"),
            row.instantOrNull("first_action_at"),
            row.instantOrNull("act_by"),
            row.uuidOrNull("joined_to")));
  }

  /** The step of what is counted by step; null where everybody had been told once before. */
  public static @Nullable StepName stepName(Row row) throws SQLException {
    Integer step = row.integerOrNull("step");
    Integer number = row.integerOrNull("chain_step");
    String who = row.textOrNull("who");
    if (step == null) {
      return null;
    }
    return number == null
        ? new StepName(false, step, null) // counted by a version that knew the number alone
        : new StepName(row.flag("out_of_hours"), number, who == null ? null : Audience.ofWire(who));
  }

  private static @Nullable Acknowledgement acknowledgement(
      @Nullable String by, @Nullable Instant at) {
    return by == null || at == null ? null : new Acknowledgement(by, at);
  }
}
