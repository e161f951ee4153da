package org.lantern.concern.mail;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who is told and by which way. A service without the trust's contact does not start: the last
 * resort would be told to nobody.
 *
 * @param contact the trust's fallback contact
 * @param allegationContact for an allegation that goes past the head; the contact where none is set
 * @param desk where the safeguarding desk is found
 */
@Context
public record ContactSettings(
    @Value("${lantern.trust.contact.email:}") String contact,
    @Value("${lantern.allegation.contact.email:}") String allegationContact,
    @Value("${lantern.safeguarding.public.url:}") String desk,
    @Value("${lantern.mail.from:lantern@localhost}") String from,
    @Value("${lantern.smtp.host:}") String host,
    @Value("${lantern.smtp.port:25}") int port) {

  public ContactSettings {
    if (contact.isBlank()) {
      throw new NoContact();
    }
  }

  /** Whom to tell of a concern of that route, null for none. */
  public String recipient(@Nullable String route) {
    return "trust".equals(route) && !allegationContact.isBlank() ? allegationContact : contact;
  }

  /** Without a stack trace: what is wrong is the configuration, and one line says it. */
  static final class NoContact extends RuntimeException {
    NoContact() {
      super(
          "Lantern does not start: LANTERN_TRUST_CONTACT_EMAIL names nobody to tell of an urgent"
              + " disclosure that does not arrive.",
          null,
          false,
          false);
    }
  }
}
