package org.lantern.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sets where people and schools are reached, over HTTP as they do, and asks what became of it. */
public final class Reached {
  private final SafeguardingServer server;
  private final Provider provider;

  public Reached(SafeguardingServer server, Provider provider) {
    this.server = server;
    this.provider = provider;
  }

  /** This person gives a phone and proves it with the code that was sent there. */
  public void phone(String login, String number) {
    int before = provider.calls(Provider.NOTIFY).size();
    expect(200, put(login, "/api/addresses/phone", "{\"address\": \"" + number + "\"}"));
    Provider.Call sent = provider.calls(Provider.NOTIFY).get(before);
    String code = sent.json().get("personalisation").get("message").asText().substring(0, 6);
    expect(204, prove(login, "phone", code));
  }

  public HttpResponse<String> prove(String login, String kind, String code) {
    return server.post(login, "/api/addresses/" + kind + "/proof", "{\"code\": \"" + code + "\"}");
  }

  /** Sets the channel of a place to a path of the provider; the secret, or "null" for none. */
  public String hook(String login, UUID place, String channel, String path) {
    HttpResponse<String> answer = set(login, place, channel, provider.url(path));
    expect(200, answer);
    return SafeguardingServer.parse(answer.body()).get("secret").asText();
  }

  public HttpResponse<String> set(String login, UUID place, String channel, String address) {
    return put(login, "/api/hooks/" + place + "/" + channel, "{\"address\": \"" + address + "\"}");
  }

  public HttpResponse<String> put(String login, String path, String body) {
    return server.send(
        as(login, path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> delete(String login, String path) {
    return server.send(as(login, path).DELETE());
  }

  /** Sends a form as a browser does. */
  public HttpResponse<String> form(String login, String path, String fields) {
    return server.send(
        as(login, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(fields)));
  }

  /** The entry of a channel in what this person is told of the channels. */
  public JsonNode state(String login, String channel) {
    for (JsonNode each : server.json(login, "/api/channels").get("items")) {
      if (each.get("channel").asText().equals(channel)) {
        return each;
      }
    }
    throw new AssertionError("nothing is said of " + channel);
  }

  /** The attempts of a channel in the history of an alert. */
  public List<JsonNode> attempts(Told told, String channel, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode entry : server.json("dsl", "/api/alerts/" + told.alertId()).get("history")) {
      if (entry.get("kind").asText().equals(kind)
          && entry.get("channel").asText().equals(channel)) {
        found.add(entry);
      }
    }
    return found;
  }

  private HttpRequest.Builder as(String login, String path) {
    return server
        .request(path)
        .header("Authorization", "Bearer " + SafeguardingServer.token(login));
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError("answered " + answer.statusCode() + " " + answer.body());
    }
  }
}
