package org.lantern.safeguarding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;
import reactor.core.Disposable;

class FollowAlertsIT {
  /** As on an instance that has just started, and whose loop has not had its turn. */
  @Test
  void whatChangesBeforeTheFirstLookIsHeardByWhoFollowsAlready() {
    Told told = Told.at(DemoSchool.A);
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      server.events().raise(told);
      ApplicationContext context = server.context();
      Transactions transactions = context.getBean(Transactions.class);
      AlertTail tail = new AlertTail(transactions);
      Frames frames = new Frames(context.getBean(JsonMapper.class));
      Desks desks = new Desks(frames);
      FollowAlerts young =
          new FollowAlerts(transactions, context.getBean(AlertLists.class), tail, desks, frames);
      List<String> heard = new CopyOnWriteArrayList<>();
      Disposable desk =
          young
              .follow(
                  new Caller(
                      "deputy",
                      "Deputy",
                      Events.staff("deputy"),
                      Set.of(Role.DSL),
                      Set.of(DemoSchool.A.id())),
                  null)
              .orElseThrow()
              .subscribe(frame -> heard.add(new String(frame.bytes(), StandardCharsets.UTF_8)));
      assertThat(heard).anyMatch(frame -> frame.contains(told.reference()));

      assertThat(server.acknowledge("dsl", told.alertId()).statusCode()).isEqualTo(200);
      tail.look().forEach(desks::push);
      assertThat(heard)
          .anyMatch(
              frame -> frame.contains(told.reference()) && frame.contains("\"acknowledged\""));
      desk.dispose();
    }
  }
}
