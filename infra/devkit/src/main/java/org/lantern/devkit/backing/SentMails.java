package org.lantern.devkit.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantern.devkit.mail.Mail;

/** Reads the mail sink. */
final class SentMails {
  private final URI address;
  private final ObjectMapper json = new ObjectMapper();

  SentMails(URI address) {
    this.address = address;
  }

  List<Mail> all() {
    List<Mail> mails = new ArrayList<>();
    for (JsonNode each : send("GET")) {
      mails.add(mail(each));
    }
    return mails;
  }

  void forget() {
    send("DELETE");
  }

  private JsonNode send(String method) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .version(HttpClient.Version.HTTP_1_1)
              .timeout(Duration.ofSeconds(20))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return json.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException("the mail sink at " + address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading mails", e);
    }
  }

  private static Mail mail(JsonNode node) {
    List<String> to = new ArrayList<>();
    node.get("to").forEach(each -> to.add(each.asText()));
    Map<String, String> headers = new LinkedHashMap<>();
    node.get("headers").properties().forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    return new Mail(
        node.get("from").asText(),
        List.copyOf(to),
        node.get("subject").asText(),
        node.get("messageId").asText(),
        headers,
        node.get("text").asText(),
        Instant.parse(node.get("receivedAt").asText()));
  }
}
