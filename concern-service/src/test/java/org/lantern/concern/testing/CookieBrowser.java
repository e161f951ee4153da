package org.lantern.concern.testing;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts that keeps cookies: a device with whatever session it was given. */
public final class CookieBrowser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|key|at)\" value=\"([^\"]+)\"");

  private final ConcernServer server;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public CookieBrowser(ConcernServer server) {
    this.server = server;
  }

  /** Sends a bearer's form and keeps the cookies of the answer. */
  public HttpResponse<String> postAs(String login, String path, Map<String, String> form) {
    return kept(
        server.send(posting(path, form).header("Authorization", "Bearer " + server.token(login))));
  }

  public HttpResponse<String> get(String path) {
    return kept(server.send(to(path).GET()));
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    return kept(server.send(posting(path, form)));
  }

  /** The hidden fields of a page's last form that has both. */
  public Map<String, String> form(String path) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(get(path).body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  public void put(String cookie, String value) {
    cookies.put(cookie, value);
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String header : answer.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(header).getFirst();
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }

  private HttpRequest.Builder posting(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        server
            .request(path)
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }
}
