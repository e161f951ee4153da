package org.lantern.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network cable between a browser and a service, which can be pulled: then nothing passes any
 * more and nobody is told, as when a switch dies. Put back, connections from before stay dead and
 * new ones pass.
 */
final class Cable implements AutoCloseable {
  private static final int BUFFER = 8_192;

  private final ServerSocket door;
  private final URI service;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Socket> dead = new CopyOnWriteArrayList<>();
  private volatile boolean pulled;

  private Cable(ServerSocket door, URI service) {
    this.door = door;
    this.service = service;
  }

  static Cable to(URI service) {
    try {
      Cable cable = new Cable(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), service);
      Thread.ofVirtual().start(cable::accept);
      return cable;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  URI url() {
    return URI.create("http://localhost:" + door.getLocalPort());
  }

  void pull() {
    pulled = true;
    dead.addAll(sockets);
  }

  void putBack() {
    pulled = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        sockets.add(browser);
        if (pulled) {
          dead.add(browser);
        }
        Thread.ofVirtual().start(() -> connect(browser));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket browser) {
    try (Socket there = new Socket(service.getHost(), service.getPort())) {
      Thread back = Thread.ofVirtual().start(() -> pass(there, browser, browser));
      pass(browser, there, browser);
      back.join();
    } catch (IOException closed) {
      // One end is gone; the other notices by itself.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Passes bytes on; what belongs to a dead connection is swallowed. */
  private void pass(Socket from, Socket to, Socket browser) {
    byte[] bytes = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (!dead.contains(browser)) {
          out.write(bytes, 0, read);
          out.flush();
        }
      }
      if (!dead.contains(browser)) {
        to.close();
      }
    } catch (IOException closed) {
      // One end is gone.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException alreadyClosed) {
      // Nothing left to close.
    }
  }
}
