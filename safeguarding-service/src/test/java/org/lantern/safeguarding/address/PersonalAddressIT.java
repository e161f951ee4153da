package org.lantern.safeguarding.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.notice.Notices;
import org.lantern.safeguarding.notice.Places;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Provider;
import org.lantern.safeguarding.testing.Reached;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

class PersonalAddressIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @SuppressWarnings("NullAway.Init")
  private static Provider provider;

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @SuppressWarnings("NullAway.Init")
  private static Reached reached;

  @BeforeAll
  static void start() throws IOException {
    provider = new Provider();
    server = SafeguardingServer.fresh(provider.asProperties());
    reached = new Reached(server, provider);
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void aPhoneCountsOnlyOnceItsOwnerHasTypedTheCode() {
    offer("deputy", "07700 900 200", 200);
    Told before = Told.at(DemoSchool.A);
    server.events().raise(before);
    await().atMost(SOON).until(() -> SafeguardingServer.mails(before.reference()).size() == 2);
    assertThat(sentTo("+447700900200", before)).isEmpty();

    String code = lastCode("+447700900200");
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(reached.prove("deputy", "phone", wrong).statusCode()).isEqualTo(422);
    assertThat(reached.prove("dsl", "phone", code).statusCode()).isEqualTo(422);
    assertThat(reached.prove("deputy", "phone", code).statusCode()).isEqualTo(204);
    assertThat(reached.prove("deputy", "phone", code).statusCode()).isEqualTo(422);
    Told after = Told.at(DemoSchool.A);
    server.events().raise(after);
    await().atMost(SOON).until(() -> sentTo("+447700900200", after).size() == 1);

    assertThat(reached.delete("deputy", "/api/addresses/phone").statusCode()).isEqualTo(204);
    Told later = Told.at(DemoSchool.A);
    server.events().raise(later);
    await().atMost(SOON).until(() -> SafeguardingServer.mails(later.reference()).size() == 2);
    assertThat(sentTo("+447700900200", later)).isEmpty();
  }

  @Test
  void anAddressStandsSealedAndIsSeenByItsOwnerAlone() {
    reached.phone("dsl-b", "07700 900 300");
    JsonNode own = server.json("dsl-b", "/api/addresses").get("items").get(0);
    assertThat(own.get("address").asText()).isEqualTo("+447700900300");
    assertThat(server.get("dsl", "/api/addresses").body()).doesNotContain("900300");
    assertThat(server.get("operator", "/api/addresses").statusCode()).isEqualTo(403);
    assertThat(server.get("teacher", "/api/addresses").statusCode()).isEqualTo(403);
    String stored =
        server
            .context()
            .getBean(Transactions.class)
            .background(tx ->
                tx.list("select t::text as row from personal_address t", row -> row.text("row"))
                    .toString());
    assertThat(stored).doesNotContain("7700900300", "+44");
    assertThat(server.get("operator", "/prometheus").body()).doesNotContain("7700900300");
  }

  @Test
  void fiveWrongCodesAreTooManyAndSoAreFiveCodesInAnHour() {
    for (int sent = 0; sent < CodeRules.MOST_CODES; sent++) {
      offer("head", "07700 900 400", 200);
    }
    offer("head", "07700 900 400", 422);
    String code = lastCode("+447700900400");
    String wrong = code.equals("111111") ? "222222" : "111111";
    for (int tried = 0; tried < CodeRules.MOST_WRONG; tried++) {
      assertThat(reached.prove("head", "phone", wrong).statusCode()).isEqualTo(422);
    }
    assertThat(reached.prove("head", "phone", code).statusCode()).isEqualTo(422);
    DatabaseClock clock = DatabaseClock.of(server.database());
    try {
      clock.advance(CodeRules.PERIOD);
      offer("head", "07700 900 400", 200);
      clock.advance(CodeRules.VALID_FOR);
      assertThat(reached.prove("head", "phone", lastCode("+447700900400")).statusCode())
          .isEqualTo(422);
    } finally {
      clock.reset();
    }
  }

  @Test
  void aFurtherMailboxGetsTheMailToo() {
    reached.put("trust-lead", "/api/addresses/mailbox", "{\"address\": \"second@home.example\"}");
    Mail sent =
        Backing.shared().mails().stream()
            .filter(mail -> mail.to().contains("second@home.example"))
            .reduce((first, last) -> last)
            .orElseThrow();
    assertThat(reached.prove("trust-lead", "mailbox", sent.text().substring(0, 6)).statusCode())
        .isEqualTo(204);
    assertThat(server.post("trust-lead", "/api/channels/email/test", "").statusCode())
        .isEqualTo(200);
    assertThat(Backing.shared().mails().getLast().to())
        .containsExactly("second@home.example", Events.email("trust-lead"));
  }

  @Test
  void whoHasNoPhoneGetsAMailWhereTextMessagesAloneWereAskedFor() {
    UUID nobodysPhone = Events.staff("head");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    server
        .context()
        .getBean(Transactions.class)
        .background(tx -> {
          server
              .context()
              .getBean(Notices.class)
              .add(
                  tx,
                  told.alertId(),
                  new Position(1, 2),
                  tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst(),
                  List.of(Recipient.staff(nobodysPhone)),
                  Set.of(Channel.SMS),
                  Places.NONE);
          return true;
        });
    await()
        .atMost(SOON)
        .until(() ->
            SafeguardingServer.mails(told.reference()).stream()
                .anyMatch(mail -> mail.to().contains(Events.email("head"))));
  }

  private static void offer(String login, String number, int status) {
    assertThat(
            reached
                .put(login, "/api/addresses/phone", "{\"address\": \"" + number + "\"}")
                .statusCode())
        .isEqualTo(status);
  }

  private static String lastCode(String number) {
    return provider.calls(Provider.NOTIFY, number).stream()
        .map(call -> call.json().get("personalisation").get("message").asText())
        .filter(text -> text.contains("your code"))
        .reduce((first, last) -> last)
        .orElseThrow()
        .substring(0, 6);
  }

  private static List<Provider.Call> sentTo(String number, Told told) {
    return provider.calls(Provider.NOTIFY, told.reference()).stream()
        .filter(call -> call.body().contains(number))
        .toList();
  }
}
