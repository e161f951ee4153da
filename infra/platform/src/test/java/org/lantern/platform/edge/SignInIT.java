package org.lantern.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.devkit.oidc.OidcProcess;
import org.lantern.devkit.process.Ports;

/** People sign in at the provider, work in a cookie session, and sign out. */
class SignInIT {
  @TempDir static Path folder;
  static OidcProcess provider;
  static Edge edge;
  static String base;

  @BeforeAll
  static void start() {
    provider = new OidcProcess(folder.resolve("oidc"), Ports.free(), folder.resolve("oidc.log"));
    provider.start();
    edge = Edge.start(provider.issuer(), folder, Map.of());
    base = "http://localhost:" + edge.server.getPort();
  }

  @AfterAll
  static void stop() {
    edge.close();
    provider.close();
  }

  @Test
  void aBrowserSignsInAndReturnsToThePageItAskedFor() {
    Browser browser = new Browser();

    HttpResponse<String> page = browser.signIn(base + "/page?tab=2", "teacher");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri()).hasToString(base + "/page?tab=2");
    assertThat(page.body())
        .contains("Hello &lt;b&gt;Ada&lt;/b&gt;", "Signed in as", "Skip to main content")
        .contains("<title>Example - Record a concern - Lantern</title>");
    HttpCookie session =
        browser.cookies().stream()
            .filter(cookie -> cookie.getName().equals("lantern-concern-service"))
            .findFirst()
            .orElseThrow();
    assertThat(session.isHttpOnly()).isTrue();
  }

  @Test
  void theNameInTheHeaderLeadsToTheFirstPage() {
    assertThat(edge.send(edge.to("/")).statusCode()).isEqualTo(404);
    Map<String, Object> withHome = Map.of("lantern.pages.home", "/page");
    try (Edge homely = Edge.start(provider.issuer(), folder.resolve("homely"), withHome)) {
      HttpResponse<String> answer = homely.send(homely.to("/").header("Accept", "text/html"));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("/page");
    }
  }

  @Test
  void signInAsksForACodeWithPkceAndLeavesSecureCookiesOutsideTheDemo() {
    HttpResponse<String> toProvider = edge.send(edge.to("/oauth/login/lantern"));

    assertThat(toProvider.headers().firstValue("Location").orElseThrow())
        .startsWith(provider.issuer())
        .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
    assertThat(toProvider.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.startsWith("lantern-concern-service-"))
        .allMatch(cookie -> cookie.contains("HTTPOnly"));
  }

  @Test
  void aFormWithItsTokenIsTakenAndOneWithoutIsNot() {
    Browser browser = new Browser();
    HttpResponse<String> page = browser.signIn(base + "/page", "teacher");
    String token = Browser.token(page);

    assertThat(browser.post(base + "/page", Map.of("note", "x", "_csrf", token)).body())
        .isEqualTo("saved for teacher");
    HttpResponse<String> forged = browser.post(base + "/page", Map.of("note", "x"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("This form is too old");
    assertThat(browser.post(base + "/page", Map.of("note", "x", "_csrf", token + "A")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormWithFilesCarriesItsTokenInItsAddressAndMayBeLargerThanOthers() {
    Browser browser = new Browser();
    HttpResponse<String> page = browser.signIn(base + "/page", "teacher");
    String action = Browser.action(page, "/page/files");
    String large = "x".repeat(3 << 20);

    HttpResponse<String> taken = browser.upload(base + action, large);
    assertThat(taken.body()).isEqualTo((large.length() + 79) + " bytes");
    assertThat(taken.headers().firstValue("Content-Security-Policy")).hasValue("sandbox");
    assertThat(browser.upload(base + "/page/files", "x").statusCode()).isEqualTo(403);
    assertThat(browser.upload(base + action + "A", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void theTokenOfAnAddressOpensNoOtherFormAndNobodysDraft() {
    Browser browser = new Browser();
    HttpResponse<String> page = browser.signIn(base + "/page", "teacher");
    String inAddress = Browser.action(page, "/page/files").replaceAll(".*_csrf=", "");
    String inForm = Browser.token(page);

    assertThat(browser.upload(base + "/page/files?_csrf=" + inAddress, "x").statusCode())
        .isEqualTo(200);
    assertThat(browser.post(base + "/page", Map.of("_csrf", inAddress)).statusCode())
        .isEqualTo(403);
    assertThat(new Browser().post(base + "/page", Map.of("_csrf", inAddress)).body())
        .isEqualTo("draft of nobody");
    assertThat(browser.upload(base + "/page/files?_csrf=" + inForm, "x").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFormOfSomebodyElseIsRefused() {
    Browser head = new Browser();
    String foreign = Browser.token(head.signIn(base + "/page", "head"));
    Browser teacher = new Browser();
    teacher.signIn(base + "/page", "teacher");

    assertThat(teacher.post(base + "/page", Map.of("_csrf", foreign)).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormThatArrivesAfterTheSessionIsKeptForItsWriter() {
    Browser browser = new Browser();
    String token = Browser.token(browser.signIn(base + "/page", "teacher"));

    HttpResponse<String> late = new Browser().post(base + "/page", Map.of("_csrf", token));

    assertThat(late.body()).isEqualTo("draft of teacher");
    assertThat(new Browser().post(base + "/page", Map.of("_csrf", "made-up")).body())
        .isEqualTo("draft of nobody");
  }

  @Test
  void signingOutEndsTheSession() {
    Browser browser = new Browser();
    String token = Browser.token(browser.signIn(base + "/page", "teacher"));

    HttpResponse<String> out = browser.post(base + "/sign-out", Map.of("_csrf", token));

    assertThat(out.body()).contains("You have signed out of Lantern");
    assertThat(browser.cookies())
        .noneMatch(cookie -> cookie.getName().equals("lantern-concern-service"));
  }

  @Test
  void stylesAreKeptForGoodAndNeverAskForTheFont() {
    Browser browser = new Browser();
    String page = browser.signIn(base + "/page", "teacher").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/govuk[^\"]+css)\".*", "$1");

    HttpResponse<String> style = browser.open(base + css);

    assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(style.body())
        .doesNotContain("GDS Transport", "@font-face", "crest")
        .contains(".govuk-button");
    assertThat(page).doesNotContain("<style", "onclick", "crown");
    assertThat(browser.open(base + "/assets/x/lantern-defaults.yml").statusCode()).isEqualTo(404);
  }

  @Test
  void aProviderThatIsDownGivesAClearPageAndRecovers() {
    String nowhere = "http://localhost:" + Ports.free() + "/lantern";
    try (Edge lonely = Edge.start(nowhere, folder.resolve("lonely"), Map.of())) {
      HttpResponse<String> page =
          new Browser().open("http://localhost:" + lonely.server.getPort() + "/page");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("sign-in", "Lantern cannot do this at the moment");
      assertThat(lonely.send(lonely.to("/health/liveness")).statusCode()).isEqualTo(200);
    }
  }
}
