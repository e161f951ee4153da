package org.lantern.concern.daypass;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/**
 * Issues a pass for one school of the caller. Its secret is drawn by chance; who has it has the
 * pass. A repeat issues a second pass, which can be withdrawn.
 */
@Singleton
final class IssuePass {
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Transactions transactions;
  private final DayPasses passes;
  private final AuditTrail audit;
  private final Ids ids;

  IssuePass(Transactions transactions, DayPasses passes, AuditTrail audit, Ids ids) {
    this.transactions = transactions;
    this.passes = passes;
    this.audit = audit;
    this.ids = ids;
  }

  IssueOutcome issue(Caller caller, NewPass asked) {
    return transactions.as(
        caller,
        tx -> {
          LocalDate today = passes.today(tx);
          Map<String, String> errors = new LinkedHashMap<>(asked.errors(today));
          Optional<UUID> school = school(caller, asked);
          if (school.isEmpty()) {
            errors.put("schoolId", "Choose one of your schools.");
          }
          return errors.isEmpty()
              ? issued(tx, caller, school.orElseThrow(), asked)
              : new IssueOutcome.Refused(errors);
        });
  }

  private static Optional<UUID> school(Caller caller, NewPass asked) {
    return caller.schools().stream()
        .filter(id ->
            id.toString().equals(asked.schoolId())
                || asked.schoolId().isEmpty() && caller.schools().size() == 1)
        .findFirst();
  }

  private IssueOutcome issued(Transaction tx, Caller caller, UUID schoolId, NewPass asked) {
    DayPass pass =
        new DayPass(
            ids.next(),
            schoolId,
            asked.holder(),
            asked.agency(),
            asked.first(),
            asked.last(),
            caller.name(),
            passes.now(tx),
            null);
    byte[] secret = new byte[SECRET_BYTES];
    CHANCE.nextBytes(secret);
    passes.add(
        tx, pass, caller.login(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "day-pass-issued",
            "day-pass",
            pass.id(),
            schoolId,
            Map.of("from", asked.firstDay(), "to", asked.lastDay())));
    return new IssueOutcome.Issued(pass.id());
  }
}
