package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** The data sets: who may read them, described for them, and opened with an entry in the audit. */
@Singleton
final class DataSets {
  private static final Role[] READERS = {Role.ANALYST, Role.TRUST_SAFEGUARDING};

  private final Transactions transactions;
  private final Counts counts;
  private final AuditTrail audit;

  DataSets(Transactions transactions, Counts counts, AuditTrail audit) {
    this.transactions = transactions;
    this.counts = counts;
    this.audit = audit;
  }

  Reading<List<DataSetResponse>> list(Caller caller) {
    if (!caller.is(READERS)) {
      return new Reading.NotYourRole<>();
    }
    Optional<Instant> asOf = transactions.as(caller, counts::asOf);
    return new Reading.Granted<>(
        List.of(
            DataSetResponse.of(DataSet.CONCERNS_WEEKLY, asOf.orElse(null)),
            DataSetResponse.of(DataSet.SAFEGUARDING_RESPONSE, null)));
  }

  /**
   * Reads of a data set in one transaction with its entry in the audit; each call is one entry.
   *
   * @param schoolId one school of the caller, null for all
   */
  <T> Reading<T> open(
      Caller caller,
      DataSet dataSet,
      @Nullable UUID schoolId,
      String format,
      Function<Transaction, T> content) {
    if (!caller.is(READERS)) {
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
                  dataSet.id,
                  schoolId,
                  Map.of("dataset", dataSet.wire, "format", format)));
          return new Reading.Granted<>(content.apply(tx));
        });
  }
}
