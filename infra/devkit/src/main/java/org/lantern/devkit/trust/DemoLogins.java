package org.lantern.devkit.trust;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people who can sign in to the demo, with what their tokens claim. */
public final class DemoLogins {
  private static final List<UUID> TRUST = DemoSchool.ALL.stream().map(DemoSchool::id).toList();

  /** All logins: school A, school B, then the trust. */
  public static final List<Login> ALL =
      List.of(
          staff("teacher", "Hannah Whitlow", 1, DemoSchool.A, "staff"),
          staff("pastoral", "Marcus Tindall", 2, DemoSchool.A, "staff", "pastoral"),
          staff("senco", "Priya Ramsdale", 3, DemoSchool.A, "staff", "senco"),
          staff("dsl", "Deborah Quillfeather", 4, DemoSchool.A, "staff", "dsl"),
          staff("deputy", "Owen Larchwood", 5, DemoSchool.A, "staff", "dsl"),
          staff("head", "Ruth Ashgrove", 6, DemoSchool.A, "staff", "head"),
          staff("teacher-b", "Simon Brackenbury", 7, DemoSchool.B, "staff"),
          staff("dsl-b", "Yasmin Coldwater", 8, DemoSchool.B, "staff", "dsl"),
          new Login(
              "trust-lead",
              "Frances Holloway-Dene",
              DemoSchool.id("staff", 9),
              List.of("trust-safeguarding"),
              TRUST),
          new Login("analyst", "Tom Pemberley", null, List.of("analyst"), TRUST),
          new Login("operator", "Ivy Stanmere", null, List.of("operator"), List.of()));

  private DemoLogins() {}

  /** The login of that name, or empty. */
  public static Optional<Login> of(String login) {
    return ALL.stream().filter(one -> one.login().equals(login)).findFirst();
  }

  private static Login staff(
      String login, String name, int number, DemoSchool school, String... roles) {
    return new Login(
        login, name, DemoSchool.id("staff", number), List.of(roles), List.of(school.id()));
  }

  /**
   * One login.
   *
   * @param login the claim {@code sub}
   * @param staffId the claim {@code staff_id}: the person's id in the register, null for those who
   *     are nobody there
   */
  public record Login(
      String login, String name, @Nullable UUID staffId, List<String> roles, List<UUID> schools) {
    String givenName() {
      return Stream.of(name.split(" ")).findFirst().orElseThrow();
    }

    String familyName() {
      return name.substring(name.indexOf(' ') + 1);
    }
  }
}
