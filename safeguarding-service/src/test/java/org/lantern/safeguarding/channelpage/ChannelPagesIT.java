package org.lantern.safeguarding.channelpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.devkit.rls.ScopeWalk;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Provider;
import org.lantern.safeguarding.testing.Reached;
import org.lantern.safeguarding.testing.SafeguardingServer;

class ChannelPagesIT {
  private static final UUID A = DemoSchool.A.id();
  private static final UUID B = DemoSchool.B.id();
  private static final UUID TRUST = new UUID(0, 0);

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
  void aWebhookIsSetTestedAndRemovedOnThePageAndItsSecretIsShownOnce() {
    String path = "/settings/channels/hooks/" + A + "/webhook";
    String field = "webhook-" + A;
    HttpResponse<String> faulty = reached.form("dsl", path, field + "=http%3A%2F%2Fx.example");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.body())
        .contains("There is a problem", "href=\"#" + field + "\"", "http://x.example");

    HttpResponse<String> set =
        reached.form("dsl", path, field + "=" + encoded(provider.url("/hook/page-secret-path")));
    assertThat(set.statusCode()).isEqualTo(200);
    String state =
        "Webhook of " + DemoSchool.A.name() + "</strong> <strong class=\"govuk-tag govuk-tag--";
    assertThat(set.body()).contains("whsec_", state + "grey\">not tried yet");
    HttpResponse<String> later = reached.form("dsl", "/settings/channels/email/test", "");
    assertThat(later.body())
        .contains("Goes to localhost", "Set by Given Family-" + Events.staff("dsl"))
        .doesNotContain("whsec_", "page-secret");

    HttpResponse<String> test =
        reached.form("dsl", "/settings/channels/webhook/test?place=" + A, "");
    assertThat(test.body()).contains("was taken: HTTP 204", state + "green\">live");
    Provider.Call call = provider.calls("/hook/page-secret-path").getFirst();
    assertThat(call.json().get("type").asText()).isEqualTo("test");
    assertThat(call.headers().get("webhook-signature")).startsWith("v1,");

    provider.becomes("/hook/page-secret-path", Provider.Mood.ANSWERS_500);
    HttpResponse<String> failed =
        reached.form("dsl", "/settings/channels/webhook/test?place=" + A, "");
    assertThat(failed.body())
        .contains("was not taken: HTTP 500", "Check the address below", "govuk-tag--red");
    assertThat(reached.state("head", "webhook").get("state").asText()).isEqualTo("failing");

    assertThat(reached.form("dsl", path + "/removal", "").statusCode()).isEqualTo(200);
    assertThat(reached.state("dsl", "webhook").get("state").asText()).isEqualTo("not-set-up");
    assertThat(reached.form("dsl", path + "/removal", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aPhoneIsGivenAndProvenOnThePage() {
    HttpResponse<String> wrong =
        reached.form("head", "/settings/channels/addresses/phone", "phone=123");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#phone\"", "mobile phone");
    HttpResponse<String> sent =
        reached.form("head", "/settings/channels/addresses/phone", "phone=07700+900+500");
    assertThat(sent.body()).contains("A code was sent there", "phone-code");
    String code =
        provider
            .calls(Provider.NOTIFY, "+447700900500")
            .getLast()
            .json()
            .get("personalisation")
            .get("message")
            .asText()
            .substring(0, 6);
    HttpResponse<String> proven =
        reached.form("head", "/settings/channels/addresses/phone/proof", "phone-code=" + code);
    assertThat(proven.body()).contains("Proven", "+447700900500");
    HttpResponse<String> test = reached.form("head", "/settings/channels/sms/test", "");
    assertThat(test.body()).contains("was taken: Notify has it as");
  }

  @ParameterizedTest
  @CsvSource({
    "dsl,A,200",
    "deputy,A,200",
    "head,A,200",
    "trust-lead,A,200",
    "operator,A,200",
    "dsl-b,A,404",
    "teacher,A,403",
    "pastoral,A,403",
    "senco,A,403",
    "analyst,A,403",
    "dsl,TRUST,404",
    "head,TRUST,404",
    "trust-lead,TRUST,200",
    "operator,TRUST,200",
    "dsl,B,404",
    "dsl-b,B,200"
  })
  void onlyWhoKeepsAPlaceSetsItsChannels(String login, String place, int status) {
    UUID id = place.equals("A") ? A : place.equals("B") ? B : TRUST;
    assertThat(reached.set(login, id, "teams", provider.url("/teams/x")).statusCode())
        .isEqualTo(status);
    int tested = server.post(login, "/api/channels/teams/test?place=" + id, "").statusCode();
    assertThat(tested).isEqualTo(status);
    int removed = reached.delete(login, "/api/hooks/" + id + "/teams").statusCode();
    assertThat(removed).isEqualTo(status == 200 ? 204 : status);
  }

  @ParameterizedTest
  @CsvSource({
    "dsl,200",
    "deputy,200",
    "head,200",
    "trust-lead,200",
    "operator,200",
    "teacher,403",
    "pastoral,403",
    "senco,403",
    "analyst,403"
  })
  void thePageAndTheListAreForThoseWhoAreToldAndThoseWhoRunIt(String login, int status) {
    assertThat(server.get(login, "/settings/channels").statusCode()).isEqualTo(status);
    assertThat(server.get(login, "/api/channels").statusCode()).isEqualTo(status);
  }

  @Test
  void aSchoolSeesNothingOfTheChannelsOfAnother() {
    reached.hook("dsl-b", B, "webhook", "/hook/of-b");
    assertThat(server.get("dsl", "/api/channels").body()).doesNotContain(B.toString());
    assertThat(server.get("dsl", "/settings/channels").body())
        .doesNotContain(B.toString(), DemoSchool.B.name());
    assertThat(server.get("trust-lead", "/api/channels").body()).contains(B.toString());
    assertThat(reached.delete("dsl-b", "/api/hooks/" + B + "/webhook").statusCode()).isEqualTo(204);
  }

  @Test
  void withNothingSetNoTableOfAddressesShowsARow() {
    reached.hook("head", A, "teams", "/teams/walk");
    reached.phone("deputy", "07700 900 600");
    assertThat(server.post("head", "/api/channels/teams/test?place=" + A, "").statusCode())
        .isEqualTo(200);
    ScopeWalk walk = ScopeWalk.of(server.database());
    walk.requireNothingVisible();
    assertThat(walk.walked()).contains("hook", "personal_address", "channel_state");
    assertThat(walk.empty()).doesNotContain("hook", "personal_address", "channel_state");
    assertThat(reached.delete("head", "/api/hooks/" + A + "/teams").statusCode()).isEqualTo(204);
    assertThat(reached.delete("deputy", "/api/addresses/phone").statusCode()).isEqualTo(204);
  }

  @Test
  void nobodyWithoutAMailboxOrAPhoneGetsATest() {
    assertThat(server.post("operator", "/api/channels/email/test", "").statusCode()).isEqualTo(409);
    assertThat(server.post("deputy", "/api/channels/sms/test", "").statusCode()).isEqualTo(409);
    assertThat(server.post("dsl", "/api/channels/pigeon/test", "").statusCode()).isEqualTo(404);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
