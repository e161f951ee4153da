package org.lantern.platform.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between driver and server and counts the requests that wait for an answer: PostgreSQL's
 * protocol ends each with a Sync or a simple Query message. The driver's BEGIN is a Query that must
 * not be waited for: its answer is held back until the rest has been sent, so that a driver which
 * waits would hang.
 */
final class RoundTrips implements AutoCloseable {
  private final ServerSocket listening;
  private final int serverPort;
  private final AtomicInteger count = new AtomicInteger();

  RoundTrips(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The requests since the last call. */
  int take() {
    return count.getAndSet(0);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Gate gate = new Gate();
        Thread.ofVirtual().start(() -> answers(server, client, gate));
        Thread.ofVirtual().start(() -> requests(client, server, gate));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void requests(Socket client, Socket server, Gate answers) {
    try (client;
        server) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(server.getOutputStream());
      write(out, read(in));
      while (true) {
        int type = in.readUnsignedByte();
        byte[] message = read(in);
        boolean begins =
            type == 'Q' && new String(message, StandardCharsets.UTF_8).startsWith("BEGIN");
        if (begins) {
          answers.hold();
        } else if (type == 'S' || type == 'Q') {
          count.incrementAndGet();
          answers.release();
        }
        out.writeByte(type);
        write(out, message);
      }
    } catch (IOException closed) {
      // One of the two has hung up.
    }
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] message = new byte[in.readInt() - Integer.BYTES];
    in.readFully(message);
    return message;
  }

  private static void write(DataOutputStream out, byte[] message) throws IOException {
    out.writeInt(message.length + Integer.BYTES);
    out.write(message);
    out.flush();
  }

  private static void answers(Socket server, Socket client, Gate gate) {
    byte[] some = new byte[8192];
    try (client;
        server;
        InputStream in = server.getInputStream();
        OutputStream out = client.getOutputStream()) {
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        gate.pass();
        out.write(some, 0, length);
      }
    } catch (IOException closed) {
      // One of the two has hung up.
    }
  }

  /** Lets answers through, or holds them. */
  private static final class Gate {
    private boolean held;

    synchronized void hold() {
      held = true;
    }

    synchronized void release() {
      held = false;
      notifyAll();
    }

    synchronized void pass() throws IOException {
      try {
        while (held) {
          wait();
        }
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
