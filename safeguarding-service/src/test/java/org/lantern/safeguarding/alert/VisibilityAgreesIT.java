package org.lantern.safeguarding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.rls.ScopeWalk;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** The stream's rule and the table's policy say the same of everybody and every alert. */
class VisibilityAgreesIT {
  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
    List<@Nullable UUID> kept = new ArrayList<>();
    kept.add(null);
    kept.add(Events.staff("dsl"));
    kept.add(Events.staff("head"));
    for (UUID excluded : kept) {
      for (Told told :
          List.of(
              Told.at(DemoSchool.A), Told.at(DemoSchool.B), Told.at(DemoSchool.A, DemoSchool.B))) {
        server.events().raise(excluded == null ? told : told.keptFrom(excluded));
        server.events().raise(Told.at(DemoSchool.A).about(excluded, "head"));
        server.events().raise(Told.at(DemoSchool.A).about(excluded, "trust"));
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void policyAndRuleAgreeForEveryCaller() {
    Transactions transactions = server.context().getBean(Transactions.class);
    List<Alert> alerts =
        transactions.background(
            tx -> tx.list("select " + AlertRow.COLUMNS + " from alert a", AlertRow::alert));
    assertThat(alerts).hasSizeGreaterThan(20);
    int seen = 0;
    for (Caller caller : callers()) {
      Set<UUID> byPolicy =
          new HashSet<>(
              transactions.as(
                  caller, tx -> tx.list("select a.id from alert a", row -> row.uuid("id"))));
      for (Alert alert : alerts) {
        Set<UUID> readers =
            Set.copyOf(
                transactions.background(tx ->
                    tx.list(
                        "select staff_id from alert_reader where alert_id = ?",
                        row -> row.uuid("staff_id"),
                        alert.id())));
        boolean byRule = AlertReaders.maySee(caller, alert.visibility(readers));
        boolean mayCallAtAll = AlertReaders.includes(caller);
        assertThat(byRule)
            .as("%s and %s", caller, alert)
            .isEqualTo(mayCallAtAll && byPolicy.contains(alert.id()));
        seen += byRule ? 1 : 0;
      }
    }
    assertThat(seen).isPositive();
  }

  @Test
  void withNothingSetNoTableShowsARow() {
    ScopeWalk walk = ScopeWalk.of(server.database());
    walk.requireNothingVisible();
    assertThat(walk.walked())
        .contains("alert", "alert_content", "alert_history", "alert_reader", "notice");
    assertThat(walk.empty())
        .doesNotContain("alert", "alert_content", "alert_history", "alert_reader", "notice");
  }

  private static List<Caller> callers() {
    List<Caller> callers = new ArrayList<>();
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(null);
    for (String login : List.of("dsl", "deputy", "head", "trust-lead", "teacher", "dsl-b")) {
      people.add(Events.staff(login));
    }
    for (UUID person : people) {
      for (Role role : Role.values()) {
        for (Set<UUID> schools :
            List.of(
                Set.<UUID>of(),
                Set.of(DemoSchool.A.id()),
                Set.of(DemoSchool.B.id()),
                Set.of(DemoSchool.A.id(), DemoSchool.B.id()))) {
          callers.add(new Caller("login", "Name", person, Set.of(role), schools));
        }
      }
    }
    return callers;
  }
}
