package org.lantern.concern.log;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;

/** Opens the log page and sends its form, without scripts. */
record PlainBrowser(ConcernServer server) {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|key)\" value=\"([^\"]+)\"");

  /** The page's form, filled in with something urgent. */
  Map<String, String> whole(String login, String words) {
    Map<String, String> form = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(get(login, "/log").body());
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    if (!form.keySet().containsAll(List.of("_csrf", "key"))) {
      throw new AssertionError("the page's form has no token or no key");
    }
    form.put("pupilId", SmallTrust.ADA.toString());
    form.put("category", "friendships");
    form.put("narrative", words);
    form.put("observedAt", "2026-11-20T09:30");
    form.put("urgent", "yes");
    return form;
  }

  HttpResponse<String> get(String login, String path) {
    return server.send(to(path).header("Authorization", "Bearer " + server.token(login)).GET());
  }

  HttpResponse<String> post(String login, Map<String, String> form) {
    return post(login, "/log", form);
  }

  HttpResponse<String> post(String login, String path, Map<String, String> form) {
    return server.send(
        sending(path, form).header("Authorization", "Bearer " + server.token(login)));
  }

  HttpResponse<String> postSignedOut(Map<String, String> form) {
    return server.send(sending("/log", form));
  }

  private HttpRequest.Builder sending(String path, Map<String, String> form) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
  }

  private HttpRequest.Builder to(String path) {
    return server.request(path).header("Accept", "text/html");
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
