package org.lantern.devkit.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import org.lantern.devkit.trust.DemoLogins;

/**
 * What the demo adds to the protocol: its own sign-in page, the claims of the chosen login, and
 * tokens without a browser. Everything else goes to the library.
 */
final class DemoRequests {
  private static final String AUTHORIZE = "/" + Provider.ISSUER + "/authorize";
  private static final String TOKEN = "/" + Provider.ISSUER + "/demo/token";

  private final Function<OAuth2HttpRequest, OAuth2HttpResponse> protocol;
  private final TokenOnRequest tokens;
  private final ObjectMapper json = new ObjectMapper();

  DemoRequests(Function<OAuth2HttpRequest, OAuth2HttpResponse> protocol, TokenOnRequest tokens) {
    this.protocol = protocol;
    this.tokens = tokens;
  }

  OAuth2HttpResponse answer(OAuth2HttpRequest request) {
    return switch (request.getMethod() + " " + request.getUrl().encodedPath()) {
      case "GET " + AUTHORIZE -> html(200, SignInPage.render());
      case "POST " + AUTHORIZE -> signIn(request);
      case "POST " + TOKEN -> token(request);
      default -> protocol.apply(request);
    };
  }

  private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
    Optional<DemoLogins.Login> login =
        Optional.ofNullable(request.getFormParameters().get("username")).flatMap(DemoLogins::of);
    return login
        .map(known -> protocol.apply(withClaims(request, known)))
        .orElseGet(() -> html(400, SignInPage.render()));
  }

  private OAuth2HttpRequest withClaims(OAuth2HttpRequest request, DemoLogins.Login login) {
    String body =
        "username=" + encode(login.login()) + "&claims=" + encode(write(LoginClaims.of(login)));
    return request.copy(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
  }

  private OAuth2HttpResponse token(OAuth2HttpRequest request) {
    try {
      TokenRequest asked = json.readValue(request.getBody(), TokenRequest.class);
      Optional<Map<String, Object>> claims = asked.resolve();
      if (claims.isEmpty()) {
        return text(404, "There is no such login.");
      }
      return text(200, tokens.sign(claims.get(), Duration.ofSeconds(asked.validSeconds())));
    } catch (JsonProcessingException e) {
      return text(400, "This is not the JSON of a token request.");
    } catch (JOSEException e) {
      throw new IllegalStateException("the provider's key does not sign", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static OAuth2HttpResponse html(int status, String body) {
    return response(status, "text/html; charset=utf-8", body);
  }

  private static OAuth2HttpResponse text(int status, String body) {
    return response(status, "text/plain; charset=utf-8", body);
  }

  private static OAuth2HttpResponse response(int status, String type, String body) {
    Headers headers = Headers.of("Content-Type", type, "Cache-Control", "no-store");
    return new OAuth2HttpResponse(headers, status, body, null);
  }
}
