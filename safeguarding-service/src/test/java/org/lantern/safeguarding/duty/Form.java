package org.lantern.safeguarding.duty;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantern.safeguarding.testing.SafeguardingServer;

/** A form of a page as a browser without scripts sends it: with what was hidden in the page. */
record Form(SafeguardingServer server, String login, Map<String, String> hidden) {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|read)\" value=\"([^\"]+)\"");

  Form(SafeguardingServer server, String login, String page) {
    this(server, login, hidden(server.get(login, page).body()));
  }

  HttpResponse<String> post(String path, String fields) {
    StringBuilder body = new StringBuilder(fields);
    hidden.forEach((name, value) -> body.append('&').append(name).append('=').append(value));
    return server.send(
        server
            .request(path)
            .header("Authorization", "Bearer " + SafeguardingServer.token(login))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> hidden = new TreeMap<>();
    Matcher found = HIDDEN.matcher(page);
    while (found.find()) {
      hidden.putIfAbsent(found.group(1), found.group(2));
    }
    if (hidden.size() != 2) {
      throw new AssertionError("the page has no form with a token and a version");
    }
    return hidden;
  }
}
