package org.lantern.bench.floor;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server-sent events to everybody who is connected. */
final class FloorStream {
  private final List<OutputStream> clients = new CopyOnWriteArrayList<>();

  void open(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    clients.add(out);
  }

  void send(String data) {
    byte[] event = ("event: alert\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    for (OutputStream client : clients) {
      try {
        client.write(event);
        client.flush();
      } catch (IOException gone) {
        clients.remove(client);
      }
    }
  }
}
