package org.lantern.concern.settings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.NamedId;
import org.lantern.platform.problem.FieldError;

/**
 * Changes a category of a school or of the trust, or adds one. The change, its history and its
 * audit entry commit together. Of two who change at once the second is told so and has changed
 * nothing; a repeat of what stands changes nothing.
 */
@Singleton
final class ChangeCategory {
  /** The namespace in which a category's code is the id of its audit entries. */
  private static final UUID CATEGORIES = UUID.fromString("f0f6a0e6-0f86-4a0b-8f64-0c7a6f6d2b35");

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int SLUG_CHARACTERS = 50;

  private final Transactions transactions;
  private final Settings settings;
  private final History history;
  private final AuditTrail audit;

  ChangeCategory(Transactions transactions, Settings settings, History history, AuditTrail audit) {
    this.transactions = transactions;
    this.settings = settings;
    this.history = history;
    this.audit = audit;
  }

  /** {@code version} is that of the setting which the caller saw; a null school is the trust. */
  ChangeOutcome change(
      Caller caller, @Nullable UUID schoolId, String code, int version, Wanted wanted) {
    return SettingRightsRules.maySet(caller, schoolId)
        ? transactions.as(caller, tx -> change(tx, caller, schoolId, code, version, wanted))
        : new ChangeOutcome.NotThere();
  }

  private ChangeOutcome change(
      Transaction tx,
      Caller caller,
      @Nullable UUID schoolId,
      String code,
      int version,
      Wanted wanted) {
    Setting now = settings.one(tx, schoolId, code).orElse(null);
    if (now == null) {
      return new ChangeOutcome.NotThere();
    }
    List<FieldError> faults = ChangeRules.faults(now, wanted, schoolId != null);
    if (!faults.isEmpty()) {
      return new ChangeOutcome.Refused(faults);
    }
    List<Change> changes = ChangeRules.changes(now, wanted);
    if (changes.isEmpty()) {
      return new ChangeOutcome.Done(code);
    }
    if (now.version() != version || !settings.write(tx, schoolId, now, wanted)) {
      return new ChangeOutcome.ChangedMeanwhile();
    }
    note(tx, caller, schoolId, code, "category-changed", changes);
    return new ChangeOutcome.Done(code);
  }

  /** A new category under a heading of the tree; null stands for the trust's set. */
  ChangeOutcome add(Caller caller, @Nullable UUID schoolId, String parent, Wanted wanted) {
    if (!SettingRightsRules.maySet(caller, schoolId)) {
      return new ChangeOutcome.NotThere();
    }
    String code = schoolId == null ? slug(wanted.name()) : ownCode(schoolId, wanted.name());
    try {
      return transactions.as(caller, tx -> add(tx, caller, schoolId, code, parent, wanted));
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new ChangeOutcome.Refused(
            List.of(new FieldError("name", "There is one of that name already.")));
      }
      throw failure;
    }
  }

  private ChangeOutcome add(
      Transaction tx,
      Caller caller,
      @Nullable UUID schoolId,
      String code,
      String parent,
      Wanted wanted) {
    List<FieldError> faults =
        schoolId == null ? ChangeRules.words(wanted) : ChangeRules.ownFaults(wanted);
    Heading heading =
        settings.headings(tx).stream()
            .filter(one -> one.code().equals(parent))
            .findFirst()
            .orElse(null);
    if (heading == null) {
      return new ChangeOutcome.Refused(
          List.of(new FieldError("parent", "Choose where it belongs.")));
    }
    if (!faults.isEmpty()) {
      return new ChangeOutcome.Refused(faults);
    }
    settings.add(tx, schoolId, code, parent, wanted);
    note(
        tx,
        caller,
        schoolId,
        code,
        "category-added",
        ChangeRules.allOf(wanted, Map.of("heading", heading.name())));
    return new ChangeOutcome.Done(code);
  }

  private void note(
      Transaction tx,
      Caller caller,
      @Nullable UUID schoolId,
      String code,
      String action,
      List<Change> changes) {
    history.note(tx, schoolId, code, caller, changes);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            action,
            "category",
            NamedId.of(CATEGORIES, code),
            schoolId,
            Map.of(
                "code",
                code,
                "fields",
                changes.stream().map(Change::field).collect(Collectors.joining(" ")))));
  }

  /** Analysts read the code of a trust's category, so it says what it is. */
  private static String slug(String name) {
    String words =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.isEmpty()
        ? "category-" + NamedId.of(CATEGORIES, name).toString().substring(0, 8)
        : words.substring(0, Math.min(SLUG_CHARACTERS, words.length()));
  }

  /** A school's own name stays at the school: the code tells nobody what it is. */
  private static String ownCode(UUID schoolId, String name) {
    UUID id = NamedId.of(schoolId, name.strip().toLowerCase(Locale.ROOT));
    return "own-" + id.toString().substring(0, 18).replace("-", "");
  }
}
