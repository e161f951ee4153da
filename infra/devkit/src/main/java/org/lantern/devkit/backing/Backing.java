package org.lantern.devkit.backing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lantern.devkit.mail.Mail;

/**
 * The backing services of a test run or a demo. Safe for use by several threads.
 *
 * <p>{@link #shared()} is started once for each JVM and closed when the JVM ends; whoever needs to
 * kill one of them starts an {@link EmbeddedBacking} of their own.
 */
public interface Backing extends AutoCloseable {

  /** The property, or environment variable {@code LANTERN_BACKING}, that chooses. */
  String CHOICE = "lantern.backing";

  /** The one of this JVM, started at the first call. */
  static Backing shared() {
    return SharedBacking.get();
  }

  Addresses addresses();

  /** Several services that share topics and keys, each with a fresh database. */
  default Suite suite() {
    return Suite.fresh(addresses());
  }

  /**
   * Micronaut properties of one service with a fresh database, fresh topics and fresh keys. The
   * name is one of the four services, or any other for a test of a part.
   */
  default Map<String, Object> propertiesFor(String service) {
    return suite().propertiesFor(service);
  }

  /** A bearer token of a demo login, good for 12 hours. */
  default String token(String login) {
    return new Tokens(addresses().issuer()).of(login);
  }

  /** A token with any claims, signed by the demo's provider, good for 12 hours. */
  default String token(Map<String, Object> claims) {
    return token(claims, Duration.ofHours(12));
  }

  /** The same with its own validity; a negative one makes a token that has expired. */
  default String token(Map<String, Object> claims, Duration valid) {
    return new Tokens(addresses().issuer()).of(claims, valid);
  }

  /** The mails sent so far by everybody who shares this backing, newest last. */
  default List<Mail> mails() {
    return new SentMails(addresses().mails()).all();
  }

  /** Forgets the mails sent so far; of use only to who does not share this backing. */
  default void forgetMails() {
    new SentMails(addresses().mails()).forget();
  }

  @Override
  void close();
}
