package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** The data sets that there are, described for analysts. */
@Singleton
final class DataSets {
  static final String CONCERNS_WEEKLY = "concerns-weekly";

  /** What the audit names: a data set has no id of its own anywhere else. */
  static final UUID CONCERNS_WEEKLY_ID = UUID.fromString("8d6c7c1e-6f0b-5d3a-9d59-6d5d3d0c1f01");

  static final String SAFEGUARDING_RESPONSE = "safeguarding-response";
  static final UUID SAFEGUARDING_RESPONSE_ID =
      UUID.fromString("5f5b1d0e-3c55-4f0e-9a62-2b7f5f1f7a10");

  private static final String RESPONSE_DESCRIPTION =
      "How long safeguarding alerts waited for a person, and for the first thing that was done: the"
          + " span that half of them kept within, by school, term and urgency. No count is told, and"
          + " no median of few. Alerts about adults, drills and tests are not in it.";

  private static final String DESCRIPTION =
      "Number of concerns that staff recorded, by school, week of observation, category, level and"
          + " suggested tier. Counts of 1 to 5 are held back, and totals that would reveal them."
          + " Concerns about adults are not counted.";

  private final Transactions transactions;
  private final Counts counts;

  DataSets(Transactions transactions, Counts counts) {
    this.transactions = transactions;
    this.counts = counts;
  }

  Reading<List<DataSetResponse>> list(Caller caller) {
    if (!caller.is(Role.ANALYST, Role.TRUST_SAFEGUARDING)) {
      return new Reading.NotYourRole<>();
    }
    Optional<Instant> asOf = transactions.as(caller, counts::asOf);
    return new Reading.Granted<>(
        List.of(
            new DataSetResponse(
                CONCERNS_WEEKLY,
                DESCRIPTION,
                asOf.orElse(null),
                List.of("csv", "json"),
                Arrays.stream(Column.values())
                    .map(column ->
                        new DataSetResponse.ColumnResponse(column.title(), column.description))
                    .toList()),
            new DataSetResponse(
                SAFEGUARDING_RESPONSE,
                RESPONSE_DESCRIPTION,
                null,
                List.of("csv", "json"),
                Arrays.stream(ResponseColumn.values())
                    .map(column ->
                        new DataSetResponse.ColumnResponse(column.title(), column.description))
                    .toList())));
  }
}
