package org.lantern.platform.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows redirects, keeps cookies and posts forms, without scripts. */
final class Browser {
  private final CookieManager jar = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(jar)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  HttpResponse<String> open(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  HttpResponse<String> post(String address, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Posts a form with one file. */
  HttpResponse<String> upload(String address, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Opens a page that needs a session and chooses a person on the provider's page. */
  HttpResponse<String> signIn(String address, String login) {
    HttpResponse<String> choice = open(address);
    return post(choice.uri().toString(), Map.of("username", login));
  }

  List<HttpCookie> cookies() {
    return jar.getCookieStore().getCookies();
  }

  void forget(String cookie) {
    for (HttpCookie each : List.copyOf(cookies())) {
      if (each.getName().equals(cookie)) {
        jar.getCookieStore().getURIs().forEach(at -> jar.getCookieStore().remove(at, each));
        jar.getCookieStore().remove(null, each);
      }
    }
  }

  /** Where a form of the page is posted to, whose address begins so. */
  static String action(HttpResponse<String> page, String begins) {
    Matcher form =
        Pattern.compile("action=\"(" + Pattern.quote(begins) + "[^\"]*)\"").matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("no such form on the page");
    }
    return form.group(1);
  }

  static String token(HttpResponse<String> page) {
    Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    if (!field.find()) {
      throw new AssertionError("the page has no form token");
    }
    return field.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").build(),
          BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
