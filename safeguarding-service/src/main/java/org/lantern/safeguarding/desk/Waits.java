package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.response.ResponseTime;
import org.lantern.safeguarding.response.ResponseTimes;
import org.lantern.safeguarding.response.SpanWords;
import org.lantern.safeguarding.response.Spread;

/** How long alerts waited lately, by school and step, for the person of the transaction. */
@Singleton
class Waits {
  private final ResponseTimes times;
  private final Names names;

  Waits(ResponseTimes times, Names names) {
    this.times = times;
    this.names = names;
  }

  /** By the school's name; within a school as the times come. */
  List<Waited> lately(Transaction tx) {
    List<ResponseTime> found = times.bySteps(tx);
    Map<UUID, String> schools =
        names.ofSchools(tx, found.stream().map(ResponseTime::schoolId).collect(Collectors.toSet()));
    return found.stream()
        .map(time ->
            waited(time, schools.getOrDefault(time.schoolId(), "School not in the register")))
        .sorted(Comparator.comparing(Waited::school))
        .toList();
  }

  private static Waited waited(ResponseTime time, String school) {
    Spread action = time.toFirstAction();
    StepName at = time.at();
    return new Waited(
        school,
        time.level() == Urgency.URGENT ? "Urgent" : "Today",
        at == null ? "told again" : at.words(),
        time.acknowledged(),
        SpanWords.of(time.toAcknowledge().median()),
        SpanWords.of(time.toAcknowledge().longest()),
        action == null ? "none yet" : SpanWords.of(action.median()),
        action == null ? "none yet" : SpanWords.of(action.longest()));
  }
}
