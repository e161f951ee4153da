package org.lantern.safeguarding.duty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Channel;

/**
 * Who has duty at one school, and who would be told there right now.
 *
 * @param inSchoolTime true while the school is open
 * @param people who has duty now; empty when nobody has
 * @param until when others take over; null when nothing changes within a week
 * @param next who is next, not empty where there is somebody
 * @param nextFrom null where nobody is next within a week
 * @param withoutPost who would have duty now, but holds no post here any more
 * @param told empty for the trust; otherwise the steps of an urgent alert that opened now and that
 *     nobody acknowledged
 */
public record OnDuty(
    UUID schoolId,
    String school,
    Instant now,
    boolean inSchoolTime,
    List<Person> people,
    @Nullable Instant until,
    List<Person> next,
    @Nullable Instant nextFrom,
    List<Person> withoutPost,
    List<Told> told) {

  /** A member of staff; by the id where the register knows no name. */
  public record Person(UUID id, String name) {}

  /**
   * Who would be told at one step.
   *
   * @param audience whom the step names
   * @param contact true when the configured contact is told
   */
  public record Told(
      Instant at,
      int step,
      String audience,
      List<Person> people,
      boolean contact,
      Set<Channel> by) {
    public Told {
      people = List.copyOf(people);
      by = Set.copyOf(by);
    }
  }
}
