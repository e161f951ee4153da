package org.lantern.devkit.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How other commands talk to a running demo: one line in, the answer out, over a Unix domain socket
 * in its run directory. Each connection has its own thread.
 */
final class Control implements AutoCloseable {
  private final ServerSocketChannel server;
  private final Path socket;
  private final UnaryOperator<String> answers;

  private Control(ServerSocketChannel server, Path socket, UnaryOperator<String> answers) {
    this.server = server;
    this.socket = socket;
    this.answers = answers;
  }

  static Control open(Path socket, UnaryOperator<String> answers) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Control control = new Control(server, socket, answers);
    Thread.ofPlatform().daemon().name("control").start(control::serve);
    return control;
  }

  /** Asks the demo behind a socket; empty when there is none. */
  static Optional<String> ask(Path socket, String question) {
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      BufferedWriter out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
      out.write(question + "\n");
      out.flush();
      return Optional.of(
          new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void serve() {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        Thread.ofVirtual().start(() -> answer(channel));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(SocketChannel channel) {
    try (channel;
        BufferedReader in =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      String question = in.readLine();
      if (question != null) {
        out.write(answers.apply(question));
      }
    } catch (IOException e) {
      // whoever asked has gone
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
