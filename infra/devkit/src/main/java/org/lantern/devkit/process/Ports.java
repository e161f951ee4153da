package org.lantern.devkit.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine. Free ones are taken below the range that systems hand to outgoing
 * connections, so that a killed process finds its own port again.
 */
public final class Ports {
  private static final int FIRST = 15_000;
  private static final int LAST = 31_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** A port on which nobody listens now, and which this JVM gives only once. */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
  }

  /** The first port from this one on, on which nobody listens. */
  public static int freeFrom(int first) {
    int port = first;
    while (!isFree(port) || !GIVEN.add(port)) {
      port++;
    }
    return port;
  }

  /** True when a server could bind the port on every address. */
  public static boolean isFree(int port) {
    if (accepts(port)) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** True when somebody accepts connections on the port of this machine. */
  public static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
