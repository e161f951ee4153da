package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.GuardedAlert;

/**
 * The other alerts about the same pupil or family, of any level: small signs beside each other tell
 * more than each by itself. Only those that the person may read; each showing is audited with what
 * it showed, in the same transaction.
 *
 * <p>Of one family is whom the register's latest rows link, and whom the person could find in it
 * today: a child at another school, one who has left, and one whose relative is reading are not
 * there, and nothing tells that they are. An allegation about an adult is in no family.
 */
@Singleton
public class OtherAlerts {
  /** How far back: a school year and the summer before it. */
  static final Period BACK = Period.ofMonths(12);

  private final Transactions transactions;
  private final AlertLists lists;
  private final AuditTrail audit;

  OtherAlerts(Transactions transactions, AlertLists lists, AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.audit = audit;
  }

  /** What the others have in common with the alert. */
  public enum Common {
    PUPIL("alert-others-read"),
    /** About other pupils of the family, and not about this one. */
    FAMILY("alert-family-read");

    private final String audited;

    Common(String audited) {
      this.audited = audited;
    }
  }

  /** What became of a wish to see them. */
  public sealed interface Outcome {
    record Shown(Page<Alert> others) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  /** The latest first, after a position. */
  public Outcome others(
      Caller caller, UUID alertId, Common common, Cursor.@Nullable TimeAndId after, int limit) {
    if (!AlertReaders.includes(caller)) {
      return new Outcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            lists
                .one(tx, caller, alertId)
                .<Outcome>map(
                    alert -> new Outcome.Shown(others(tx, caller, alert, common, after, limit)))
                .orElseGet(Outcome.NotFound::new));
  }

  private Page<Alert> others(
      Transaction tx,
      Caller caller,
      Alert alert,
      Common common,
      Cursor.@Nullable TimeAndId after,
      int limit) {
    Page<Optional<Alert>> page =
        Page.of(
            found(tx, alert, common, after, limit + 1),
            limit,
            row -> Cursor.after(row.alert().openedAt(), row.alert().id()),
            row -> row.isFor(caller) ? Optional.of(row.alert()) : Optional.empty());
    List<Alert> shown = page.items().stream().flatMap(Optional::stream).toList();
    if (!shown.isEmpty()) {
      audit.append(tx, reading(caller, alert, common, shown));
    }
    return new Page<>(shown, page.next());
  }

  private List<GuardedAlert> found(
      Transaction tx, Alert alert, Common common, Cursor.@Nullable TimeAndId after, int limit) {
    UUID pupil = alert.pupilId();
    if (pupil == null) {
      return List.of();
    }
    long months = BACK.toTotalMonths();
    return switch (common) {
      case PUPIL -> lists.ofPupil(tx, pupil, alert.id(), months, after, limit);
      case FAMILY ->
          alert.route().isAllegation()
              ? List.of()
              : lists.ofFamily(tx, pupil, months, after, limit);
    };
  }

  private static AuditEntry reading(Caller caller, Alert alert, Common common, List<Alert> shown) {
    return new AuditEntry(
        caller.login(),
        common.audited,
        "alert",
        alert.id(),
        alert.leadSchool(),
        Map.of(
            "alerts",
            shown.stream().map(each -> each.id().toString()).collect(Collectors.joining(" "))));
  }
}
