package org.lantern.concern.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.concern.testing.Answer;
import org.lantern.concern.testing.Body;
import org.lantern.concern.testing.ConcernServer;
import org.lantern.concern.testing.SmallTrust;
import org.lantern.concern.testing.Upload;

/** Uploads that stop halfway, on a real connection. */
class SlowUploadIT {
  private static final ConcernServer SERVER =
      ConcernServer.with(Map.of("lantern.uploads.longest", "PT1S"));

  @Test
  void asManyAsThereArePlacesStopHalfwayAndTheNextIsTakenAllTheSame() throws IOException {
    String id = Answer.id(SERVER.post("teacher", Body.ordinary(SmallTrust.ADA).json()));
    String path = "/api/concerns/" + id + "/attachments";
    try (Socket one = begun(path);
        Socket other = begun(path)) {
      var taken =
          new Upload()
              .file("note.txt", "what was said".getBytes(StandardCharsets.UTF_8))
              .send(SERVER, "teacher", path, UUID.randomUUID().toString(), "application/json");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
      assertThat(statusOf(one)).contains(" 503 ");
      assertThat(statusOf(other)).contains(" 503 ");
    }
  }

  /** Says that more is to come, and sends no more. */
  private static Socket begun(String path) throws IOException {
    URI address = SERVER.request(path).build().uri();
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(20_000);
    String beginning =
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: multipart/form-data; boundary=b\r
        Content-Length: 100000\r
        \r
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        \r
        the beginning of a file\
        """
            .formatted(
                address.getPath(),
                address.getAuthority(),
                SERVER.token("teacher"),
                UUID.randomUUID());
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String statusOf(Socket socket) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return line == null ? "closed without an answer" : line;
  }
}
