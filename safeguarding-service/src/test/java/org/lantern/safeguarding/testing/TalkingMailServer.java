package org.lantern.safeguarding.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that remembers what it was told, and can hang up at whatever moment. */
public final class TalkingMailServer implements AutoCloseable {
  /** When it hangs up. */
  public enum Mood {
    PATIENT,
    LEAVES_IN_THE_MIDDLE_OF_A_MAIL,
    REFUSES_RECIPIENTS,
    IS_BUSY
  }

  /** Nobody here has this mailbox. */
  public static final String GONE = "gone@a";

  private final ServerSocket door;
  private final Thread doorkeeper;
  private final List<Socket> visitors = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.PATIENT;

  public TalkingMailServer() throws IOException {
    this(0);
  }

  /**
   * @param port 0 for any
   */
  public TalkingMailServer(int port) throws IOException {
    this.door = new ServerSocket(port, 50, InetAddress.getByName("localhost"));
    this.doorkeeper = Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  public void becomes(Mood next) {
    mood = next;
  }

  /** How often somebody connected. */
  public int visits() {
    return visitors.size();
  }

  /** The first words of all commands, in order; {@code .} for the end of a mail. */
  public List<String> heard() {
    return heard;
  }

  /** The ids of the mails that it has taken, in order. */
  public List<String> taken() {
    return taken;
  }

  /** The same as they came, with their headers. */
  public List<String> mails() {
    return mails;
  }

  /** Ends every conversation, with a word or without one. */
  public void hangUp(String lastWord) throws IOException {
    for (Socket visitor : visitors) {
      if (!visitor.isClosed()) {
        say(visitor, lastWord);
        visitor.close();
      }
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket visitor = door.accept();
        visitors.add(visitor);
        Thread.ofVirtual().start(() -> talk(visitor));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void talk(Socket visitor) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8))) {
      say(visitor, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.split("[ :]", 2)[0];
        heard.add(command);
        switch (command) {
          case "RCPT" -> say(visitor, recipient(line));
          case "DATA" -> {
            say(visitor, "354 go on");
            if (mood == Mood.LEAVES_IN_THE_MIDDLE_OF_A_MAIL) {
              in.readLine();
              visitor.close();
              return;
            }
            read(in);
            say(visitor, "250 taken");
          }
          case "QUIT" -> {
            say(visitor, "221 bye");
            visitor.close();
            return;
          }
          default -> say(visitor, "250 yes");
        }
      }
    } catch (IOException gone) {
      // They hung up, or this server did.
    }
  }

  private String recipient(String line) {
    return switch (mood) {
      case IS_BUSY -> "451 come back later";
      case REFUSES_RECIPIENTS -> "550 not here";
      case PATIENT, LEAVES_IN_THE_MIDDLE_OF_A_MAIL ->
          line.contains(GONE) ? "550 not here" : "250 here";
    };
  }

  private void read(BufferedReader in) throws IOException {
    String id = "";
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("Message-ID: ")) {
        id = line.substring("Message-ID: ".length());
      }
      if (line.equals(".")) {
        heard.add(".");
        taken.add(id);
        mails.add(mail.toString());
        return;
      }
      mail.append(line).append('\n');
    }
  }

  private static void say(Socket visitor, String words) throws IOException {
    if (!words.isEmpty()) {
      OutputStream out = visitor.getOutputStream();
      out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  /** The port is free afterwards. */
  @Override
  public void close() throws IOException {
    door.close();
    hangUp("");
    try {
      doorkeeper.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
