package org.lantern.devkit.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A member of staff of the demo trust.
 *
 * @param posts beside {@code staff}, which everybody at a school holds
 */
public record DemoStaff(
    UUID id,
    String givenName,
    String familyName,
    String email,
    List<UUID> schools,
    List<String> posts) {
  private static final int FIRST_WITHOUT_LOGIN = 100;
  private static final int PUPILS_PER_TEACHER = 16;

  /** What the logins are in the register. */
  private static final Map<String, List<String>> POSTS_OF_LOGINS =
      Map.of(
          "pastoral", List.of("pastoral"),
          "senco", List.of("senco"),
          "dsl", List.of("dsl"),
          "deputy", List.of("deputy-dsl"),
          "head", List.of("head"),
          "dsl-b", List.of("dsl"),
          "trust-lead", List.of("trust-safeguarding"));

  /** Everybody who works in the trust: those who can sign in first. */
  public static final List<DemoStaff> ALL = all();

  public String name() {
    return givenName + " " + familyName;
  }

  /** Teachers of a school who hold no other post and have no login. */
  static List<DemoStaff> teachersOf(DemoSchool school) {
    return ALL.stream()
        .filter(one -> one.posts.isEmpty() && one.schools.equals(List.of(school.id())))
        .filter(one -> DemoLogins.ALL.stream().noneMatch(login -> one.id.equals(login.staffId())))
        .toList();
  }

  private static List<DemoStaff> all() {
    List<DemoStaff> staff = new ArrayList<>();
    for (DemoLogins.Login login : DemoLogins.ALL) {
      UUID id = login.staffId();
      if (id != null) {
        List<String> posts = POSTS_OF_LOGINS.getOrDefault(login.login(), List.of());
        boolean ofTrust = posts.contains("trust-safeguarding");
        staff.add(
            new DemoStaff(
                id,
                login.givenName(),
                login.familyName(),
                login.login() + "@trust.example",
                ofTrust ? List.of() : login.schools(),
                posts));
      }
    }
    int number = FIRST_WITHOUT_LOGIN;
    for (DemoSchool school : DemoSchool.ALL) {
      for (String post : vacant(school, staff)) {
        staff.add(of(number++, school, List.of(post)));
      }
      for (int teacher = 0; teacher < school.pupils() / PUPILS_PER_TEACHER; teacher++) {
        staff.add(of(number++, school, List.of()));
      }
    }
    return List.copyOf(staff);
  }

  /** The posts of a school that no login holds. */
  private static List<String> vacant(DemoSchool school, List<DemoStaff> logins) {
    List<String> posts =
        new ArrayList<>(
            List.of("head", "dsl", "deputy-dsl", "deputy-dsl", "senco", "pastoral", "pastoral"));
    logins.stream()
        .filter(one -> one.schools.contains(school.id()))
        .flatMap(one -> one.posts.stream())
        .forEach(posts::remove);
    return posts;
  }

  private static DemoStaff of(int number, DemoSchool school, List<String> posts) {
    String address = "staff" + number + "@" + school.letter() + ".trust.example";
    return new DemoStaff(
        DemoSchool.id("staff", number),
        DemoNames.given(number + 40_000),
        DemoNames.family(number + 40_000),
        address.toLowerCase(Locale.ROOT),
        List.of(school.id()),
        posts);
  }
}
