package org.lantern.concern.attachment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, by its INSTREAM command (clamd manual, "INSTREAM"): the command, then portions
 * with their length in front, a length of zero, and one line of answer. {@code
 * lantern.attachments.clamd} names it as {@code host:port}. A connection for each file;
 * thread-safe.
 */
@Singleton
@Requires(property = ClamdScanner.ADDRESS)
final class ClamdScanner implements FileScanner {
  static final String ADDRESS = "lantern.attachments.clamd";

  private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
  private static final int CONNECT_TIMEOUT_MS = 2_000;
  private static final int ANSWER_TIMEOUT_MS = 30_000;
  private static final int PORTION_BYTES = 64 << 10;
  private static final int LONGEST_ANSWER_BYTES = 4 << 10;

  private final String host;
  private final int port;

  ClamdScanner(@Value("${" + ADDRESS + "}") String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(ADDRESS + " must be host:port");
    }
    this.host = address.substring(0, colon);
    this.port = Integer.parseInt(address.substring(colon + 1));
  }

  @Override
  public Finding scan(InputStream content) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MS);
      socket.setSoTimeout(ANSWER_TIMEOUT_MS);
      send(content, new DataOutputStream(socket.getOutputStream()));
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER_BYTES);
      return finding(new String(answer, StandardCharsets.UTF_8));
    } catch (IOException away) {
      LOG.warn("the virus scanner does not answer: {}", away.getClass().getSimpleName());
      return Finding.UNKNOWN;
    }
  }

  private static void send(InputStream content, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] portion = new byte[PORTION_BYTES];
    for (int read = content.read(portion); read >= 0; read = content.read(portion)) {
      if (read > 0) {
        out.writeInt(read);
        out.write(portion, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  /** An answer that is neither, such as a size limit, is no answer. */
  private static Finding finding(String answer) {
    String words = answer.replace("\0", "").strip();
    if (words.endsWith(" FOUND")) {
      return Finding.INFECTED;
    }
    if (words.equals("stream: OK")) {
      return Finding.CLEAN;
    }
    LOG.warn("the virus scanner could not say: it answered neither OK nor FOUND");
    return Finding.UNKNOWN;
  }
}
