package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.reporting.response.Answered;

/**
 * Reads {@code safeguarding-response} from beginning to end, and leaves an entry in the audit for
 * each call. It is small: a few rows for each school and term.
 */
@Singleton
final class ReadSafeguardingResponse {
  private final DataSets dataSets;
  private final AnswerCounts counts;
  private final Schools schools;

  ReadSafeguardingResponse(DataSets dataSets, AnswerCounts counts, Schools schools) {
    this.dataSets = dataSets;
    this.counts = counts;
    this.schools = schools;
  }

  /**
   * All rows, the oldest term first.
   *
   * @param schoolId one school of the caller, null for all
   */
  Reading<List<List<String>>> all(Caller caller, @Nullable UUID schoolId, String format) {
    return dataSets.open(
        caller, DataSet.SAFEGUARDING_RESPONSE, schoolId, format, tx -> rows(tx, caller, schoolId));
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
