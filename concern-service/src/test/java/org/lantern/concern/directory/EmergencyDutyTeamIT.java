package org.lantern.concern.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.Person;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.platform.ids.Ids;

/** Whom a receipt says to call when nobody at school can be reached. */
class EmergencyDutyTeamIT {
  private static final String CONFIGURED = "Westmarch emergency duty team, 01632 960 999";

  private final ConcernServer server = ConcernServer.running();
  private final String authority = "Eastmarch " + UUID.randomUUID();
  private final UUID school = server.context().getBean(Ids.class).next();
  private final Person operator = new Person(server, "operator");

  @Test
  void itIsTheTeamOfTheLocalAuthorityOfTheSchoolAndOtherwiseTheOneThatIsConfigured()
      throws SQLException {
    Person teacher = teacherThere();
    String receipt = receipt(teacher, Body.urgent(SmallTrust.ADA).without("pupilId"));
    assertThat(teacher.open(receipt).body()).contains(CONFIGURED);

    String id = enter("01632 960 123");
    assertThat(teacher.open(receipt).body())
        .contains("Eastmarch night team, 01632 960 123, From 17:00 to 9:00")
        .doesNotContain(CONFIGURED);
    String elsewhere = receipt(new Person(server, "teacher"), Body.urgent(SmallTrust.ADA));
    assertThat(new Person(server, "teacher").open(elsewhere).body())
        .contains(CONFIGURED)
        .doesNotContain("Eastmarch");

    Map<String, String> unknown = entry("");
    assertThat(operator.put("/api/directory/" + id, 1, unknown).statusCode()).isEqualTo(200);
    assertThat(teacher.open(receipt).body()).contains(CONFIGURED);
  }

  private String enter(String phone) {
    var answer = operator.post("/api/directory", entry(phone));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answer.id(answer);
  }

  private Map<String, String> entry(String phone) {
    Map<String, String> entry =
        new HashMap<>(
            Map.of(
                "kind", "emergency-duty-team",
                "localAuthority", authority,
                "name", "Eastmarch night team",
                "whatFor", "Social care at night",
                "webAddress", "https://eastmarch.example",
                "openingHours", "From 17:00 to 9:00",
                "source", "Website of the authority",
                "effectiveFrom", "2025-09-01",
                "reason", "New"));
    if (!phone.isEmpty()) {
      entry.put("phone", phone);
    }
    return entry;
  }

  private static String receipt(Person person, Body body) {
    var answer = person.server().post(person.login(), body.json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return "/log/receipts/" + Answer.id(answer);
  }

  private Person teacherThere() throws SQLException {
    try (Connection work = server.database().asWork();
        Statement scope = work.createStatement();
        PreparedStatement insert =
            work.prepareStatement(
                "insert into school (id, name, phase, local_authority)"
                    + " values (?, 'Far Field School', 'primary', ?)")) {
      scope.execute("select set_config('lantern.work', 'on', false)");
      insert.setObject(1, school);
      insert.setString(2, authority);
      insert.executeUpdate();
    }
    String login = "far-" + school;
    server.introduce(
        login,
        Map.of(
            "sub", login,
            "name", "Fay Farfield",
            "staff_id", SmallTrust.newStaff(server.database(), "Fay Farfield").toString(),
            "roles", List.of("staff"),
            "schools", List.of(school.toString())));
    return new Person(server, login);
  }
}
