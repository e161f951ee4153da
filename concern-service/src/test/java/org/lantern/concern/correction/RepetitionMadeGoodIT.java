package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;

/** Entries that were put under another category before the count followed (V0198). */
class RepetitionMadeGoodIT {
  private static final UUID SCHOOL = UUID.randomUUID();

  @Test
  void whatCountsAsARepetitionSinceItWasPutRightIsCountedOnceAndNothingElseIs()
      throws SQLException {
    ServiceDatabase database = Backing.shared().suite().database("concern-service");
    migrate(database, "0190");
    try (Connection owner = database.asOwner();
        Statement sql = owner.createStatement()) {
      force(sql, "no force");
      sql.execute(
          """
          insert into school_category (school_id, code, name, guidance, parent, level, tier, loggers,
                 seers, readers)
          values ('%s', 'own-sign', 'A sign of ours', '', 'wellbeing', 'normal', 1, '{staff}',
                 '{staff}', '{dsl}')
          """
              .formatted(SCHOOL));
      putRight(sql, "COUNTS", "low-mood", "");
      putRight(sql, "OWN", "own-sign", "");
      putRight(sql, "COUNTED", "low-mood", "");
      sql.execute(
          "insert into recurrence (concern_id, pupil_id, school_ids, excluded_staff, observed_on)"
              + " select id, pupil_id, school_ids, excluded_staff, date '2026-01-01'"
              + " from concern where reference = 'COUNTED'");
      putRight(sql, "NO-TIER", "gender-or-orientation-questions", "");
      putRight(sql, "CALL", "low-mood", "kind = 'parent-contact'");
      putRight(sql, "WITHDRAWN", "low-mood", "withdrawn_at = now()");
      putRight(sql, "REVIEW", "low-mood", "level = 'review'");
      putRight(sql, "ADULT", "low-mood", "route = 'head'");
      putRight(sql, "NOBODY", "low-mood", "pupil_id = null");
      recorded(sql, "AS-IT-WAS", "low-mood");
      force(sql, "force");
      migrate(database, "0198");

      assertThat(forced(sql)).as("nobody passes by the policies afterwards").isTrue();
      force(sql, "no force");
      assertThat(counted(sql))
          .as("the day is that of England")
          .containsExactlyInAnyOrder("COUNTS 2026-07-01", "OWN 2026-07-01", "COUNTED 2026-01-01");
      force(sql, "force");
    }
    migrate(database, "latest");
  }

  private static void putRight(Statement sql, String reference, String category, String change)
      throws SQLException {
    recorded(sql, reference, category);
    sql.execute(
        """
        insert into concern_reclassification (id, concern_id, reclassified_at, login, from_category,
               to_category, from_level, to_level, sealed)
        select gen_random_uuid(), id, now(), 'dsl', 'worry', category, 'normal', 'normal', ''
          from concern where reference = '%s'
        """
            .formatted(reference));
    if (!change.isEmpty()) {
      sql.execute("update concern set %s where reference = '%s'".formatted(change, reference));
    }
  }

  /** Half an hour after midnight of the next day in England, in summer. */
  private static void recorded(Statement sql, String reference, String category)
      throws SQLException {
    sql.execute(
        """
        insert into concern (id, reference, school_id, school_ids, pupil_id, category, level,
               immediate_danger, excluded_staff, flags, observed_at, recorded_at, reporter_login,
               sealed)
        values (gen_random_uuid(), '%s', '%s', array['%s'::uuid], gen_random_uuid(), '%s', 'normal',
               false, '{}', '{}', '2026-06-30T23:30:00Z', now(), 'teacher', '')
        """
            .formatted(reference, SCHOOL, SCHOOL, category));
  }

  private static List<String> counted(Statement sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery(
            "select k.reference || ' ' || r.observed_on from recurrence r"
                + " join concern k on k.id = r.concern_id")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  private static void force(Statement sql, String how) throws SQLException {
    for (String table :
        List.of("concern", "concern_reclassification", "school_category", "recurrence")) {
      sql.execute("alter table " + table + " " + how + " row level security");
    }
  }

  private static boolean forced(Statement sql) throws SQLException {
    try (ResultSet row =
        sql.executeQuery(
            "select bool_and(relforcerowsecurity) from pg_class where relname in"
                + " ('concern', 'concern_reclassification', 'school_category', 'recurrence')")) {
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
