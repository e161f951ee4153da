package org.lantern.concern.consultation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Advice;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.entry.Trails;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.FieldError;

/**
 * A SENCO answers what an entry asks, once for each of their schools that are asked. The first
 * answer stands; whoever comes second learns of it and nothing is overwritten. The same words sent
 * again by the same person get the same answer.
 */
@Singleton
final class AnswerConsultation {
  static final int TEXT_CHARACTERS = 10_000;

  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final Consultations consultations;
  private final Trails trails;
  private final AuditTrail audit;

  AnswerConsultation(
      Transactions transactions,
      ReachConcern reachConcern,
      Consultations consultations,
      Trails trails,
      AuditTrail audit) {
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.consultations = consultations;
    this.trails = trails;
    this.audit = audit;
  }

  AnswerOutcome answer(Caller caller, UUID concernId, @Nullable String text) {
    if (!caller.is(Role.SENCO)) {
      return new AnswerOutcome.NotThere();
    }
    return transactions.as(caller, tx -> answer(tx, caller, concernId, text));
  }

  private AnswerOutcome answer(
      Transaction tx, Caller caller, UUID concernId, @Nullable String text) {
    Optional<Entry> entry = reachConcern.reach(tx, caller, concernId);
    List<UUID> schools = entry.isEmpty() ? List.of() : consultations.askedOf(tx, concernId, caller);
    if (schools.isEmpty()) {
      return new AnswerOutcome.NotThere();
    }
    if (text == null || text.isBlank()) {
      return refused("Write what you advise.");
    }
    if (text.length() > TEXT_CHARACTERS) {
      return refused("Shorten it to " + TEXT_CHARACTERS + " characters.");
    }
    boolean isFirst = false;
    for (UUID school : schools) {
      if (consultations.answer(tx, concernId, school, caller, text.strip())) {
        isFirst = true;
        audited(tx, caller, concernId, school);
      }
    }
    return outcome(tx, concernId, schools, isFirst ? "" : caller.name(), text.strip());
  }

  /** What stands for the first of these schools, after whatever came in between. */
  private AnswerOutcome outcome(
      Transaction tx, UUID concernId, List<UUID> schools, String repeatedBy, String text) {
    Advice stands =
        trails.of(tx, concernId).advice().stream()
            .filter(one -> schools.contains(one.schoolId()))
            .findFirst()
            .orElseThrow();
    boolean isMine =
        repeatedBy.isEmpty() || stands.byName().equals(repeatedBy) && stands.text().equals(text);
    return isMine ? new AnswerOutcome.Answered(stands) : new AnswerOutcome.AnsweredBefore(stands);
  }

  private void audited(Transaction tx, Caller caller, UUID concernId, UUID school) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(), "consultation-answered", "concern", concernId, school, Map.of()));
  }

  private static AnswerOutcome refused(String reason) {
    return new AnswerOutcome.Refused(List.of(new FieldError("text", reason)));
  }
}
