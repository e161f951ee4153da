package org.lantern.safeguarding.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Channel;

/**
 * Who has duty at a school, and who would be told right now.
 *
 * @param inSchoolTime true while the school is open
 * @param until when others take over; null when nothing changes within a week
 * @param withoutPost who is in the rota now, holds no post here any more and is passed over
 * @param wouldBeTold the steps of an urgent alert that opened now and that nobody acknowledged
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DutyResponse(
    UUID schoolId,
    String school,
    Instant now,
    boolean inSchoolTime,
    List<Person> people,
    @Nullable Instant until,
    List<Person> next,
    @Nullable Instant nextFrom,
    List<Person> withoutPost,
    List<Step> wouldBeTold) {

  /** A member of staff. */
  @Serdeable
  record Person(UUID staffId, String name) {}

  /**
   * Who would be told at one step.
   *
   * @param contact true when the configured contact is told
   */
  @Serdeable
  record Step(
      Instant at,
      int step,
      String audience,
      List<Person> people,
      boolean contact,
      List<String> by) {}

  static DutyResponse of(OnDuty duty) {
    return new DutyResponse(
        duty.schoolId(),
        duty.school(),
        duty.now(),
        duty.inSchoolTime(),
        people(duty.people()),
        duty.until(),
        people(duty.next()),
        duty.nextFrom(),
        people(duty.withoutPost()),
        duty.told().stream()
            .map(told ->
                new Step(
                    told.at(),
                    told.step(),
                    told.audience(),
                    people(told.people()),
                    told.contact(),
                    EnumSet.copyOf(told.by()).stream().map(Channel::wire).toList()))
            .toList());
  }

  private static List<Person> people(List<OnDuty.Person> people) {
    return people.stream().map(person -> new Person(person.id(), person.name())).toList();
  }
}
