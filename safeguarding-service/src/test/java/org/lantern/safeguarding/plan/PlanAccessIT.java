package org.lantern.safeguarding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.testing.Arranged;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;

/** Every call and page of policies and duty against everybody who might try. */
class PlanAccessIT {
  private static final UUID A = DemoSchool.A.id();
  private static final List<String> READS =
      List.of(
          "/api/policies/%s",
          "/api/policies/%s/history",
          "/api/duty/%s",
          "/api/duty/%s/rota",
          "/settings/policy?schoolId=%s",
          "/duty?schoolId=%s");
  private static final List<String> WRITES =
      List.of(
          "PUT /api/policies/%s",
          "DELETE /api/policies/%s",
          "PUT /api/duty/%s/rota",
          "POST /settings/policy?schoolId=%s",
          "POST /settings/policy/removal?schoolId=%s",
          "POST /duty/turn?schoolId=%s",
          "POST /duty/cover?schoolId=%s",
          "POST /duty/closure?schoolId=%s",
          "POST /duty/weeks?schoolId=%s",
          "POST /duty/turn/0/removal?schoolId=%s");

  /** For school A, for the trust, and for a school that is none. */
  private static final Map<String, List<Integer>> ANSWERS =
      Map.of(
          "dsl", List.of(200, 404, 404),
          "deputy", List.of(200, 404, 404),
          "head", List.of(200, 404, 404),
          "trust-lead", List.of(200, 200, 404),
          "operator", List.of(200, 200, 404),
          "dsl-b", List.of(404, 404, 404),
          "teacher", List.of(403, 403, 403),
          "pastoral", List.of(403, 403, 403),
          "senco", List.of(403, 403, 403),
          "analyst", List.of(403, 403, 403));

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
    new Arranged(server).set("dsl", Arranged.rotaOf(A), "{\"turns\": []}");
    new Arranged(server)
        .set(
            "dsl",
            Arranged.rotaOf(A),
            "{\"closures\": [{\"first\": \"2027-01-11\", \"last\": \"2027-01-11\","
                + " \"name\": \"Snow\"}]}");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoReadsIsAnsweredByRoleAndSchool() {
    List<UUID> places = List.of(A, Arranged.TRUST, UUID.randomUUID());
    ANSWERS.forEach((login, answers) -> {
      for (int at = 0; at < places.size(); at++) {
        for (String read : READS) {
          String path = read.formatted(places.get(at));
          if (!(places.get(at).equals(Arranged.TRUST) && read.equals("/api/duty/%s"))) {
            assertThat(server.get(login, path).statusCode())
                .as("%s: %s", login, path)
                .isEqualTo(answers.get(at));
          }
        }
      }
    });
  }

  @Test
  void whoMayNotReadMayNotChangeAndIsToldNoMore() {
    ANSWERS.forEach((login, answers) -> {
      for (String write : WRITES) {
        if (answers.getFirst() != 200) {
          List<String> call = List.of(write.formatted(A).split(" ", 2));
          assertThat(change(login, call.getFirst(), call.getLast()))
              .as("%s: %s %s", login, call.getFirst(), call.getLast())
              .isEqualTo(answers.getFirst());
        }
      }
    });
  }

  @Test
  void nobodyIsLetInWithoutSigningIn() {
    for (String read : READS) {
      assertThat(server.send(server.request(read.formatted(A)).GET()).statusCode())
          .as(read)
          .isIn(401, 303, 302);
    }
  }

  @Test
  void theTableItselfHoldsTheScope() {
    Transactions transactions = server.context().getBean(Transactions.class);
    assertThat(versions(transactions, caller(Role.DSL, A))).isPositive();
    assertThat(versions(transactions, caller(Role.DSL, DemoSchool.B.id()))).isZero();
    assertThat(versions(transactions, caller(Role.STAFF, A))).isZero();
    assertThatThrownBy(() -> insert(transactions, caller(Role.DSL, DemoSchool.B.id()), A))
        .isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(() -> insert(transactions, caller(Role.HEAD, A), AlertPlan.TRUST))
        .isInstanceOf(DatabaseFailure.class);
  }

  private static int versions(Transactions transactions, Caller caller) {
    return transactions
        .as(caller, tx -> tx.list("select version from alert_plan", row -> row.number("version")))
        .size();
  }

  private static int insert(Transactions transactions, Caller caller, UUID schoolId) {
    return transactions.as(
        caller,
        tx ->
            tx.add(
                    "insert into alert_plan (school_id, version, rota, changed_by, changed_at)"
                        + " values (?, 99, '{}', 'somebody', lantern_now())",
                    schoolId)
                .run());
  }

  private static Caller caller(Role role, UUID school) {
    return new Caller("login", "Name", Events.staff("dsl"), Set.of(role), Set.of(school));
  }

  private static int change(String login, String method, String path) {
    boolean api = path.startsWith("/api/");
    HttpRequest.BodyPublisher body =
        HttpRequest.BodyPublishers.ofString(api ? "{}" : "read=2&who=x&name=x");
    return server
        .send(
            server
                .request(path)
                .header("Authorization", "Bearer " + SafeguardingServer.token(login))
                .header("If-Match", "\"2\"")
                .header(
                    "Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, body))
        .statusCode();
  }
}
