package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as they now are. Topic {@link Topics#REGISTER}, key: member of staff.
 *
 * @param sealed a {@link StaffDetails}, sealed for {@code register} under the field {@code details}
 */
@Serdeable
public record StaffRegistered(UUID staffId, List<Post> posts, String sealed) {
  public static final String TYPE = "org.lantern.staff.registered.v1";
  public static final String FIELD = "details";

  /**
   * A role at a school.
   *
   * @param role {@code staff}, {@code pastoral}, {@code senco}, {@code dsl}, {@code deputy-dsl},
   *     {@code head} or {@code trust-safeguarding}
   * @param schoolId null for a role over the whole trust
   * @param to the last day, null while it lasts
   */
  @Serdeable
  public record Post(
      String role, @Nullable UUID schoolId, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Travels sealed. */
  @Serdeable
  public record StaffDetails(String givenName, String familyName, @Nullable String email) {
    public String name() {
      return givenName + " " + familyName;
    }
  }
}
