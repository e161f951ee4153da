package org.lantern.safeguarding.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.mail.Mail;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.ids.Ids;
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
    Map<String, Object> properties = new HashMap<>(provider.asProperties());
    properties.put("lantern.address.leavers.every", "PT0.2S");
    server = SafeguardingServer.fresh(properties);
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
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    transactions().background(tx -> byTextMessageAlone(tx, told, Events.staff("head")));
    awaitMail(told, Events.email("head"));
  }

  @Test
  void whoseNumberIsNotTakenAnyMoreGetsAMailAndTheChannelCountsAsSound() {
    UUID staffId = colleague("changed-number", "07700 900 711");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    provider.becomes(Provider.NOTIFY, Provider.Mood.REFUSES_THE_NUMBER);
    try {
      transactions().background(tx -> byTextMessageAlone(tx, told, staffId));
      awaitMail(told, "changed-number@trust.example");
      assertThat(reached.attempts(told, "sms", "notice-failed")).isNotEmpty();
      assertThat(reached.state("dsl", "sms").get("state").asText()).isEqualTo("live");
    } finally {
      provider.becomes(Provider.NOTIFY, Provider.Mood.TAKES);
    }
  }

  @Test
  void whosePhoneIsTakenAwayBeforeTheMessageGoesOutGetsAMail() {
    UUID staffId = colleague("without-phone", "07700 900 712");
    Told told = Told.at(DemoSchool.A);
    server.events().raise(told);
    transactions()
        .background(tx -> {
          byTextMessageAlone(tx, told, staffId);
          return tx.add("delete from personal_address where staff_id = ?", staffId).run();
        });
    awaitMail(told, "without-phone@trust.example");
    assertThat(provider.calls(Provider.NOTIFY, told.reference()))
        .as("nothing goes to a phone that is nobody's now")
        .isEmpty();
  }

  @Test
  void whatSomebodyGaveGoesWhenTheRegisterSaysThatTheyHaveLeft() {
    LocalDate earlier = LocalDate.now(ZoneId.of("Europe/London")).minusDays(2);
    StaffRegistered.Post lasts = new StaffRegistered.Post("dsl", DemoSchool.B.id(), null, null);
    StaffRegistered.Post ended = new StaffRegistered.Post("dsl", DemoSchool.B.id(), null, earlier);
    StaffRegistered.Post other = new StaffRegistered.Post("staff", DemoSchool.A.id(), null, null);
    UUID leaver = lead("leaver", "07700 900 701", lasts);
    UUID erased = lead("erased", "07700 900 702", lasts);
    UUID stayer = lead("stayer", "07700 900 703", lasts);
    UUID back = lead("back", "07700 900 705", lasts);
    lead("stranger", "07700 900 704");
    server.events().register(leaver, "leaver@trust.example", ended);
    server.events().register(back, "back@trust.example", ended);
    server.events().register(stayer, "stayer@trust.example", ended, other);
    erase(erased);

    await().atMost(SOON).untilAsserted(() -> assertThat(phone("erased").isNull()).isTrue());
    await().atMost(SOON).until(() -> isLeaving(leaver) && isLeaving(back));
    assertThat(phone("leaver").isNull()).as("an import may have been wrong").isFalse();
    server.events().register(back, "back@trust.example", lasts);
    await().atMost(SOON).until(() -> !isLeaving(back));

    DatabaseClock clock = DatabaseClock.of(server.database());
    try {
      clock.advance(Duration.ofDays(31));
      await().atMost(SOON).untilAsserted(() -> assertThat(phone("leaver").isNull()).isTrue());
    } finally {
      clock.reset();
    }
    assertThat(phone("back").asText()).as("came back in time").isEqualTo("+447700900705");
    assertThat(phone("stayer").asText()).as("has another post").isEqualTo("+447700900703");
    assertThat(phone("stranger").asText())
        .as("the register has not spoken of them")
        .isEqualTo("+447700900704");
    assertThat(removals(leaver)).singleElement().asString().contains("\"left\"", "\"phone\"");
    assertThat(removals(erased)).hasSize(1);
    assertThat(removals(stayer)).isEmpty();
    assertThat(removals(back)).isEmpty();
  }

  private static UUID colleague(String login, String number) {
    return lead(login, number, new StaffRegistered.Post("staff", DemoSchool.A.id(), null, null));
  }

  private static boolean byTextMessageAlone(Transaction tx, Told told, UUID staffId) {
    server
        .context()
        .getBean(Notices.class)
        .add(
            tx,
            told.alertId(),
            new Position(1, 2),
            tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst(),
            List.of(Recipient.staff(staffId)),
            Set.of(Channel.SMS),
            Places.NONE,
            false);
    return true;
  }

  private static void awaitMail(Told told, String address) {
    await()
        .atMost(SOON)
        .until(() ->
            SafeguardingServer.mails(told.reference()).stream()
                .anyMatch(mail -> mail.to().contains(address)));
  }

  private static boolean isLeaving(UUID staffId) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx ->
            tx.list(
                    "select left_seen_at is not null as leaving from personal_address"
                        + " where staff_id = ?",
                    row -> row.flag("leaving"),
                    staffId)
                .contains(true));
  }

  /** A lead who has proven a phone; the register knows of them when they have a post. */
  private static UUID lead(String login, String number, StaffRegistered.Post... posts) {
    UUID staffId = UUID.randomUUID();
    SafeguardingServer.introduce(
        login,
        Map.of(
            "sub",
            login,
            "name",
            "Somebody",
            "staff_id",
            staffId.toString(),
            "roles",
            List.of("dsl"),
            "schools",
            List.of(DemoSchool.B.id().toString())));
    if (posts.length > 0) {
      server.events().register(staffId, login + "@trust.example", posts);
    }
    reached.phone(login, number);
    return staffId;
  }

  private static void erase(UUID staffId) {
    IncomingEvent erased =
        new IncomingEvent(
            server.context().getBean(Ids.class).next(),
            Tombstone.TYPE,
            "/test",
            Instant.now(),
            Topics.REGISTER,
            new Tombstone(staffId));
    for (EventHandler handler : server.context().getBeansOfType(EventHandler.class)) {
      if (handler.types().containsValue(Tombstone.class)) {
        transactions()
            .background(tx -> {
              handler.handle(tx, erased);
              return true;
            });
      }
    }
  }

  private static JsonNode phone(String login) {
    return server.json(login, "/api/addresses").get("items").get(0).get("address");
  }

  private static List<String> removals(UUID staffId) {
    return transactions()
        .background(tx ->
            tx.list(
                "select detail::text as detail from audit_entry where subject_id = ?"
                    + " and action = 'personal-address-removed'",
                row -> row.text("detail"),
                staffId));
  }

  private static Transactions transactions() {
    return server.context().getBean(Transactions.class);
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
