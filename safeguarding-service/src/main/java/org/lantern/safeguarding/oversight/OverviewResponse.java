package org.lantern.safeguarding.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.AlertResponse;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.response.ResponseTime;
import org.lantern.safeguarding.response.Spread;

/**
 * All schools in numbers; times in whole seconds.
 *
 * @param troubles what is wrong with the service itself
 * @param reached the open alerts whose step has reached the caller, as in every list
 * @param more true when there are more of those; the list of alerts has them all
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record OverviewResponse(
    Instant at,
    List<String> troubles,
    List<SchoolItem> schools,
    List<AlertResponse> reached,
    boolean more) {

  /** One school. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SchoolItem(UUID schoolId, List<WaitingItem> waiting, List<TimeItem> last30Days) {}

  /**
   * Which step it is of which chain.
   *
   * @param step from 1 in each chain
   * @param who whom it tells; null where that is not known
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StepItem(boolean outOfHours, int step, @Nullable String who) {
    static @Nullable StepItem of(@Nullable StepName at) {
      if (at == null) {
        return null;
      }
      Audience who = at.who();
      return new StepItem(at.outOfHours(), at.number(), who == null ? null : who.wire());
    }
  }

  /**
   * What waits.
   *
   * @param stage open or untouched: acknowledged, and nothing noted that was done
   * @param step counted through both chains; null after everybody had been told once, and for what
   *     somebody has
   * @param inChain the same step as people count; null where there is none
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WaitingItem(
      String level,
      String stage,
      @Nullable Integer step,
      @Nullable StepItem inChain,
      long alerts,
      Instant oldestSince) {}

  /**
   * How long alerts waited that were acknowledged at a step.
   *
   * @param step counted through both chains; null after everybody had been told once
   * @param inChain the same step as people count; null where there is none
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TimeItem(
      String level,
      @Nullable Integer step,
      @Nullable StepItem inChain,
      long acknowledged,
      long medianSecondsToAcknowledge,
      long longestSecondsToAcknowledge,
      long actedOn,
      @Nullable Long medianSecondsToFirstAction,
      @Nullable Long longestSecondsToFirstAction) {}

  static OverviewResponse of(Overview overview, List<String> troubles) {
    return new OverviewResponse(
        overview.now(),
        troubles,
        overview.schools().stream().map(OverviewResponse::school).toList(),
        overview.reached().stream().map(AlertResponse::of).toList(),
        overview.more());
  }

  private static SchoolItem school(SchoolSight school) {
    return new SchoolItem(
        school.id(),
        school.waiting().stream().map(OverviewResponse::waiting).toList(),
        school.bySteps().stream().map(OverviewResponse::time).toList());
  }

  private static WaitingItem waiting(Waiting waiting) {
    return new WaitingItem(
        waiting.level().wire(),
        waiting.stage().name().toLowerCase(Locale.ROOT),
        waiting.step(),
        StepItem.of(waiting.at()),
        waiting.alerts(),
        waiting.since());
  }

  private static TimeItem time(ResponseTime time) {
    Spread action = time.toFirstAction();
    return new TimeItem(
        time.level().wire(),
        time.step(),
        StepItem.of(time.at()),
        time.acknowledged(),
        time.toAcknowledge().median().toSeconds(),
        time.toAcknowledge().longest().toSeconds(),
        time.actedOn(),
        action == null ? null : seconds(action.median()),
        action == null ? null : seconds(action.longest()));
  }

  private static Long seconds(Duration took) {
    return took.toSeconds();
  }
}
