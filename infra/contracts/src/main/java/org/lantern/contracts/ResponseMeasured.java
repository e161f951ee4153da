package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long one alert waited, without anybody in it. Topic {@link Topics#SAFEGUARDING}, key: random.
 * It names neither pupil, concern nor alert, knows the week alone and says a span and not a time;
 * its id and key are random, its time is the day, and it leaves apart from what it measures. Alerts
 * about adults, drills and tests are never measured.
 *
 * @param measure {@code acknowledged} or {@code first-action}
 * @param level {@link Level#wire}
 * @param step of the escalation at which it was acknowledged; null after everybody was told once
 * @param withinMinutes the shortest of 5, 15, 30, 60, 240 and 1440 that it kept within; null when
 *     it took longer
 * @param weekStarting the Monday of the week in which it was acknowledged, in England
 */
@Serdeable
public record ResponseMeasured(
    UUID schoolId,
    String measure,
    String level,
    @Nullable Integer step,
    @Nullable Integer withinMinutes,
    LocalDate weekStarting) {
  public static final String TYPE = "org.lantern.response.measured.v1";
}
