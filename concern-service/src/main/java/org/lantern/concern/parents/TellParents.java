package org.lantern.concern.parents;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.following.FollowFramework;
import org.lantern.concern.framework.Item;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Fields;

/**
 * Chooses and rewords what parents are told. Whoever writes says which version of the choice they
 * read; of two at once the second is told.
 */
@Singleton
final class TellParents {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int TITLE_CHARACTERS = 150;
  private static final int TEXT_CHARACTERS = 4_000;
  private static final int LINE_CHARACTERS = 500;

  private final Transactions transactions;
  private final ReadParents readParents;
  private final ParentsVersions versions;
  private final AuditTrail audit;
  private final Clock clock;

  TellParents(
      Transactions transactions,
      ReadParents readParents,
      ParentsVersions versions,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.readParents = readParents;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps what stands above the map. */
  ParentsOutcome words(Caller caller, UUID schoolId, UUID versionId, int read, WordsRequest typed) {
    return write(
        caller,
        schoolId,
        versionId,
        read,
        (tx, standing) -> {
          Fields fields = new Fields();
          String title =
              fields.required("title", typed.title(), TITLE_CHARACTERS, "Write a title.");
          String introduction =
              fields.optional("introduction", typed.introduction(), TEXT_CHARACTERS);
          String contacts = fields.optional("contacts", typed.contacts(), TEXT_CHARACTERS);
          return fields.faults().isEmpty()
              ? keep(
                  tx,
                  caller,
                  standing,
                  standing
                      .draft()
                      .choice()
                      .with(
                          title,
                          introduction == null ? "" : introduction,
                          contacts == null ? "" : contacts))
              : new ParentsOutcome.Refused(fields.faults());
        });
  }

  /**
   * Keeps which items of a step are shown, and in which words.
   *
   * @param tierId null for what belongs to no step
   */
  ParentsOutcome step(
      Caller caller,
      UUID schoolId,
      UUID versionId,
      int read,
      @Nullable String tierId,
      StepRequest typed) {
    return write(
        caller,
        schoolId,
        versionId,
        read,
        (tx, standing) -> {
          List<Item> items = Choice.itemsOf(standing.version().document(), tierId);
          if (items.isEmpty()) {
            return new ParentsOutcome.NotFound();
          }
          Fields fields = new Fields();
          Choice.Step step = step(fields, tierId, typed);
          Map<String, Choice.Line> lines = new HashMap<>();
          for (Item item : items) {
            boolean shown = typed.shown().contains(item.id());
            String field = "text-" + item.id();
            String words =
                shown
                    ? fields.required(
                        field,
                        typed.text(item),
                        LINE_CHARACTERS,
                        "Write it in words for parents, or leave it out.")
                    : fields.optional(field, typed.text(item), LINE_CHARACTERS);
            lines.put(item.id(), new Choice.Line(shown, words == null ? item.text() : words));
          }
          return fields.faults().isEmpty()
              ? keep(tx, caller, standing, standing.draft().choice().with(tierId, step, lines))
              : new ParentsOutcome.Refused(fields.faults());
        });
  }

  /** Does the work on what was read, unless somebody has changed it since. */
  ParentsOutcome write(
      Caller caller,
      UUID schoolId,
      UUID versionId,
      int read,
      BiFunction<Transaction, ReadParents.Standing, ParentsOutcome> work) {
    if (!caller.schools().contains(schoolId)) {
      return new ParentsOutcome.NotFound();
    }
    if (!FollowFramework.mayDecide(caller)) {
      return new ParentsOutcome.NotYourRole();
    }
    try {
      return transactions.as(
          caller,
          tx -> {
            Optional<ReadParents.Standing> standing =
                readParents.standing(tx, schoolId, versionId, null);
            if (standing.isEmpty()) {
              return new ParentsOutcome.NotFound();
            }
            return standing.get().draft().version() == read
                ? work.apply(tx, standing.get())
                : new ParentsOutcome.Moved();
          });
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new ParentsOutcome.Moved();
      }
      throw failure;
    }
  }

  private ParentsOutcome keep(
      Transaction tx, Caller caller, ReadParents.Standing standing, Choice choice) {
    ParentsDraft next =
        new ParentsDraft(standing.draft().version() + 1, choice, clock.instant(), caller.name());
    if (!versions.keep(tx, standing.schoolId(), standing.version().id(), next, caller.login())) {
      return new ParentsOutcome.Moved();
    }
    note(tx, caller, standing, "parents-choice-kept", next.version());
    return new ParentsOutcome.Kept(next);
  }

  void note(
      Transaction tx, Caller caller, ReadParents.Standing standing, String action, int number) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            action,
            "framework",
            standing.version().id(),
            standing.schoolId(),
            Map.of("number", Integer.toString(number))));
  }

  private static Choice.@Nullable Step step(
      Fields fields, @Nullable String tierId, StepRequest typed) {
    if (tierId == null) {
      return null;
    }
    String name =
        fields.required("name", typed.name(), TITLE_CHARACTERS, "Write what this step is called.");
    String words = fields.optional("words", typed.words(), TEXT_CHARACTERS);
    return new Choice.Step(name, words == null ? "" : words);
  }
}
