package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.reporting.response.Answered;

/**
 * Reads {@code safeguarding-response} from beginning to end, and leaves an entry in the audit for
 * each call. It is small: a few rows for each school and term.
 */
@Singleton
final class ReadSafeguardingResponse {
  private final Transactions transactions;
  private final AnswerCounts counts;
  private final Schools schools;
  private final AuditTrail audit;

  ReadSafeguardingResponse(
      Transactions transactions, AnswerCounts counts, Schools schools, AuditTrail audit) {
    this.transactions = transactions;
    this.counts = counts;
    this.schools = schools;
    this.audit = audit;
  }

  /**
   * All rows, the oldest term first.
   *
   * @param schoolId one school of the caller, null for all
   */
  Reading<List<List<String>>> all(Caller caller, @Nullable UUID schoolId, String format) {
    if (!caller.is(Role.ANALYST, Role.TRUST_SAFEGUARDING)) {
      return new Reading.NotYourRole<>();
    }
    if (schoolId != null && !caller.schools().contains(schoolId)) {
      return new Reading.NotInScope<>();
    }
    return transactions.as(
        caller,
        tx -> {
          audit.append(
              tx,
              new AuditEntry(
                  caller.login(),
                  "dataset-read",
                  "dataset",
                  DataSets.SAFEGUARDING_RESPONSE_ID,
                  schoolId,
                  Map.of("dataset", DataSets.SAFEGUARDING_RESPONSE, "format", format)));
          return new Reading.Granted<>(rows(tx, caller, schoolId));
        });
  }

  private List<List<String>> rows(Transaction tx, Caller caller, @Nullable UUID schoolId) {
    List<UUID> wanted =
        caller.schools().stream()
            .filter(id -> schoolId == null || schoolId.equals(id))
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    Map<UUID, School> known = schools.known(tx, wanted);
    List<School> shown = new ArrayList<>();
    wanted.forEach(id -> shown.add(known.getOrDefault(id, School.unknown(id))));
    return new ResponseTable(
            shown, counts.spans(tx), counts.cells(tx), counts.today(tx), Answered.FROZEN_AFTER_DAYS)
        .rows();
  }
}
