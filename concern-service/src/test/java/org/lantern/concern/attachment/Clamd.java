package org.lantern.concern.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks INSTREAM as ClamAV's daemon does; it finds the word EICAR and has no answer for the word
 * LIMIT.
 */
final class Clamd implements AutoCloseable {
  private final ServerSocket socket;

  Clamd() {
    try {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  String address() {
    return "localhost:" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException gone) {
        // The next one, or the end.
      }
    }
  }

  private static void answer(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      client.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.writeBytes(in.readNBytes(length));
    }
    client
        .getOutputStream()
        .write(
            finding(content.toString(StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static String finding(String content) {
    if (content.contains("LIMIT")) {
      return "INSTREAM size limit exceeded. ERROR\0";
    }
    return content.contains("EICAR") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
