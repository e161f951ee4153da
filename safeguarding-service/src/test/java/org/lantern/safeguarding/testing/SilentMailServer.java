package org.lantern.safeguarding.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that lets people connect and then says nothing. */
public final class SilentMailServer implements AutoCloseable {
  private final ServerSocket door;
  private final List<Socket> waiting = new CopyOnWriteArrayList<>();

  public SilentMailServer() throws IOException {
    this.door = new ServerSocket(0);
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        waiting.add(door.accept());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  /** The property that makes a service hand its mails over here. */
  public Map<String, Object> asProperty() {
    return Map.of("lantern.smtp.port", Integer.toString(door.getLocalPort()));
  }

  /** True once somebody waits for it to speak. */
  public boolean keepsSomebodyWaiting() {
    return !waiting.isEmpty();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket each : waiting) {
      each.close();
    }
  }
}
