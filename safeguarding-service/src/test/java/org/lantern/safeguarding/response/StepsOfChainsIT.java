package org.lantern.safeguarding.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;

/** Times that were counted before steps were told apart by their chains (V0170). */
class StepsOfChainsIT {
  private static final String POLICY =
      """
      {"inSchool": [{"who": "safeguarding-leads"}, {"who": "headteacher"}],
       "outOfHours": [{"who": "on-duty"}]}\
      """;

  @Test
  void eachOldTimeIsSaidToBelongToTheStepOfTheChainThatItsAlertHad() throws SQLException {
    ServiceDatabase database = Backing.shared().suite().database("safeguarding-service");
    migrate(database, "0160");
    try (Connection owner = database.asOwner();
        Statement sql = owner.createStatement()) {
      sql.execute("alter table alert no force row level security");
      sql.execute("alter table response_time no force row level security");
      for (String step : List.of("1", "2", "3", "9", "null")) {
        acknowledged(sql, step);
      }
      sql.execute("alter table alert force row level security");
      sql.execute("alter table response_time force row level security");
      migrate(database, "0170");

      assertThat(forced(sql)).as("nobody passes by the policies afterwards").isTrue();
      sql.execute("alter table response_time no force row level security");
      assertThat(counted(sql))
          .containsExactlyInAnyOrder(
              "1: f 1 safeguarding-leads",
              "2: f 2 headteacher",
              "3: t 1 on-duty",
              "9: t 7 null",
              "null: null null null");
    }
    migrate(database, "latest");
  }

  private static void acknowledged(Statement sql, String step) throws SQLException {
    sql.execute(
        """
        with known as (
          insert into alert (id, concern_id, reference, school_ids, excluded_staff, route, level,
                 state, opened_at, round, step, acknowledged_by, acknowledged_at, holder, taken_up,
                 unreadable, policy)
          values (gen_random_uuid(), gen_random_uuid(), 'T-%s', array[gen_random_uuid()], '{}',
                 'safeguarding', 'urgent', 'acknowledged', now(), 1, 1, 'dsl', now(), 'dsl', true,
                 false, '%s')
          returning id, school_ids)
        insert into response_time (alert_id, school_id, level, step, opened_at, acknowledged_at)
        select id, school_ids[1], 'urgent', %s, now(), now() from known
        """
            .formatted(step, POLICY, step));
  }

  private static List<String> counted(Statement sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery("select step, out_of_hours, chain_step, who from response_time")) {
      while (row.next()) {
        rows.add(
            row.getString(1)
                + ": "
                + row.getString(2)
                + " "
                + row.getString(3)
                + " "
                + row.getString(4));
      }
    }
    return rows;
  }

  private static boolean forced(Statement sql) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select bool_and(relforcerowsecurity) from pg_class"
                + " where relname in ('alert', 'response_time')")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void migrate(ServiceDatabase database, String to) {
    Flyway.configure()
        .dataSource(database.url(), database.owner().user(), database.owner().password())
        .locations(
            "classpath:db/platform",
            "classpath:db/messaging",
            "classpath:db/replica",
            "classpath:db/service")
        .outOfOrder(true)
        .failOnMissingLocations(false)
        .placeholders(Map.of("app", database.app().user(), "work", database.work().user()))
        .target(to)
        .load()
        .migrate();
  }
}
