package org.lantern.concern.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files, as a browser or a program sends it. */
public final class Upload {
  private static final String BOUNDARY = "----lantern" + UUID.randomUUID();

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Upload field(String name, String value) {
    head("name=\"" + name + "\"");
    text(value + "\r\n");
    return this;
  }

  public Upload file(String name, byte[] content) {
    head("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/pdf");
    body.writeBytes(content);
    text("\r\n");
    return this;
  }

  /** Sends it as this login; an empty key is left out. */
  public HttpResponse<String> send(
      ConcernServer server, String login, String path, String key, String accept) {
    HttpRequest.Builder request =
        server
            .request(path)
            .header("Authorization", "Bearer " + server.token(login))
            .header("Accept", accept)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(end);
    return server.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray())));
  }

  private void head(String disposition) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
  }

  private void text(String words) {
    body.writeBytes(words.getBytes(StandardCharsets.UTF_8));
  }
}
