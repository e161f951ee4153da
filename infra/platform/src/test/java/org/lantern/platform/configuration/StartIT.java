package org.lantern.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lantern.platform.database.PortForward;
import org.lantern.platform.database.TestDatabase;
import org.lantern.platform.database.Transactions;
import org.slf4j.LoggerFactory;

class StartIT {
  @Test
  void aServiceWaitsForItsDatabaseAndSaysSo() throws Exception {
    TestDatabase database = TestDatabase.fresh("start");
    int real = URI.create(database.url().substring("jdbc:".length())).getPort();
    int closed = freePort();
    Map<String, Object> properties = database.properties();
    properties.put("lantern.database.url", "jdbc:postgresql://localhost:" + closed + "/start");
    properties.put("lantern.audit.sealing.enabled", "false");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger flyway = (Logger) LoggerFactory.getLogger("org.flywaydb");
    flyway.setLevel(ch.qos.logback.classic.Level.WARN);
    flyway.addAppender(log);
    CompletableFuture<ApplicationContext> starting =
        CompletableFuture.supplyAsync(() -> ApplicationContext.run(properties));
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> warnings(log).stream().anyMatch(line -> line.contains("Retrying")));
    assertThat(starting).isNotDone();
    try (PortForward appears = new PortForward(closed, real);
        ApplicationContext context = starting.get(60, TimeUnit.SECONDS)) {
      int one =
          context
              .getBean(Transactions.class)
              .background(tx -> tx.list("select 1 as n", row -> (int) row.number("n")))
              .getFirst();
      assertThat(one).isEqualTo(1);
      assertThat(appears.port()).isEqualTo(closed);
    } finally {
      flyway.detachAppender(log);
    }
  }

  private static List<String> warnings(ListAppender<ILoggingEvent> log) {
    return new ArrayList<>(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
