package org.lantern.concern.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** The people of the demo with a handful of pupils, written straight into the register. */
public final class SmallTrust {
  /** At school A. */
  public static final UUID ADA = id("ada");

  /** At school A, and at school B as a subsidiary registration. */
  public static final UUID BEN = id("ben");

  /** At school B alone. */
  public static final UUID CLEO = id("cleo");

  /** At school A; the safeguarding lead of A is family. */
  public static final UUID DAN = id("dan");

  private SmallTrust() {}

  public static UUID staff(String login) {
    UUID id = DemoLogins.of(login).orElseThrow().staffId();
    if (id == null) {
      throw new IllegalArgumentException(login + " is nobody in the register");
    }
    return id;
  }

  /** As the token of that login says. */
  public static Caller caller(String login) {
    DemoLogins.Login person = DemoLogins.of(login).orElseThrow();
    return new Caller(
        login,
        person.name(),
        person.staffId(),
        person.roles().stream()
            .map(role -> Role.ofClaim(role).orElseThrow())
            .collect(Collectors.toSet()),
        Set.copyOf(person.schools()));
  }

  /** A pupil of school A whom nobody else uses: counts of one test do not touch another. */
  public static UUID newPupil(ServiceDatabase database, String name) {
    UUID id = UUID.randomUUID();
    try (Connection connection = work(database)) {
      pupil(connection, id, name, List.of(), DemoSchool.A);
      return id;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A member of staff of school A whom nobody else uses. */
  public static UUID newStaff(ServiceDatabase database, String name) {
    UUID id = UUID.randomUUID();
    try (Connection connection = work(database)) {
      insert(
          connection,
          "insert into staff (id, given_name, family_name, family_words) values (?, ?, ?, '{}')",
          id,
          name.substring(0, name.indexOf(' ')),
          name.substring(name.indexOf(' ') + 1));
      insert(
          connection,
          "insert into staff_post (staff_id, role, school_id) values (?, 'staff', ?)",
          id,
          DemoSchool.A.id());
      return id;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Ends every post of a member of staff, as an import does that finds them there no more. */
  public static void endPosts(ServiceDatabase database, UUID staffId) {
    try (Connection connection = work(database)) {
      insert(
          connection,
          "update staff_post set valid_to = register_today() - 1 where staff_id = ?",
          staffId);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void write(ServiceDatabase database) {
    try (Connection connection = work(database)) {
      for (DemoSchool school : DemoSchool.ALL) {
        insert(
            connection,
            "insert into school (id, name, phase, local_authority) values (?, ?, ?, ?)",
            school.id(),
            school.name(),
            school.phase(),
            DemoSchool.AUTHORITY);
      }
      for (DemoLogins.Login login : DemoLogins.ALL) {
        person(connection, login);
      }
      pupil(connection, ADA, "Ada Bellweather", List.of(), DemoSchool.A);
      pupil(connection, BEN, "Ben Castellan", List.of(), DemoSchool.A, DemoSchool.B);
      pupil(connection, CLEO, "Cleo Dunmore", List.of(), DemoSchool.B);
      pupil(connection, DAN, "Dan Everard", List.of(staff("dsl")), DemoSchool.A);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void person(Connection connection, DemoLogins.Login login) throws SQLException {
    if (login.staffId() == null) {
      return;
    }
    String given = login.name().substring(0, login.name().indexOf(' '));
    String family = login.name().substring(login.name().indexOf(' ') + 1);
    insert(
        connection,
        "insert into staff (id, given_name, family_name, family_words) values (?, ?, ?, ?::text[])",
        login.staffId(),
        given,
        family,
        "{" + family.toLowerCase(Locale.ROOT).replace('-', ',') + "}");
    boolean trust = login.roles().contains("trust-safeguarding");
    String role = login.login().equals("deputy") ? "deputy-dsl" : login.roles().getLast();
    insert(
        connection,
        "insert into staff_post (staff_id, role, school_id) values (?, ?, ?::uuid)",
        login.staffId(),
        role,
        trust ? null : login.schools().getFirst().toString());
  }

  private static void pupil(
      Connection connection, UUID id, String name, List<UUID> family, DemoSchool... schools)
      throws SQLException {
    String places =
        Arrays.stream(schools)
            .map(school ->
                "{\"school\":\"%s\",\"main\":%s}".formatted(school.id(), school.equals(schools[0])))
            .collect(Collectors.joining(",", "[", "]"));
    insert(
        connection,
        "insert into pupil (id, upn, given_name, family_name, year_group, care_status, sort_name,"
            + " places, family_staff) values (?, ?, ?, ?, '3', 'none', ?, ?::jsonb, ?::uuid[])",
        id,
        "U" + id,
        name.substring(0, name.indexOf(' ')),
        name.substring(name.indexOf(' ') + 1),
        name,
        places,
        family.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    for (DemoSchool school : schools) {
      insert(
          connection,
          "insert into enrolment (id, pupil_id, school_id, main) values (?, ?, ?, ?)",
          UUID.randomUUID(),
          id,
          school.id(),
          school.equals(schools[0]));
      for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
        insert(
            connection,
            "insert into pupil_word (school_id, word, pupil_id) values (?, ?, ?)",
            school.id(),
            word,
            id);
      }
    }
    for (UUID relative : family) {
      insert(
          connection, "insert into pupil_family (pupil_id, staff_id) values (?, ?)", id, relative);
    }
  }

  private static Connection work(ServiceDatabase database) throws SQLException {
    Connection connection = database.asWork();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
    }
    return connection;
  }

  private static void insert(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("small trust " + name).getBytes(StandardCharsets.UTF_8));
  }
}
