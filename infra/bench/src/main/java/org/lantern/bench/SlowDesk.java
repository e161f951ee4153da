package org.lantern.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that opens a stream and never reads a byte of it, as a laptop that fell asleep. */
final class SlowDesk implements AutoCloseable {
  private static final int SMALLEST_BUFFER = 1_024;

  private final Socket socket = new Socket();

  private SlowDesk() {}

  static SlowDesk open(Target target) throws IOException {
    SlowDesk desk = new SlowDesk();
    URI stream = target.stream();
    desk.socket.setReceiveBufferSize(SMALLEST_BUFFER);
    desk.socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
    StringBuilder request =
        new StringBuilder(
            "GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority());
    target
        .streamHeaders()
        .forEach((name, value) -> request.append("\r\n").append(name).append(": ").append(value));
    request.append("\r\nAccept: text/event-stream\r\n\r\n");
    desk.socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
    return desk;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
