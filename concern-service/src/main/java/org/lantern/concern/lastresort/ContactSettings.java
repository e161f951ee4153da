package org.lantern.concern.lastresort;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Who is told and by which way. Without a contact or a mail server nobody can be told, which the
 * notice then says.
 *
 * @param contact the trust's fallback contact
 * @param allegationContact for an allegation that goes past the head; the contact where none is set
 * @param desk where the safeguarding desk is found
 */
@Singleton
record ContactSettings(
    @Value("${lantern.trust.contact.email:}") String contact,
    @Value("${lantern.allegation.contact.email:}") String allegationContact,
    @Value("${lantern.safeguarding.public.url:}") String desk,
    @Value("${lantern.mail.from:lantern@localhost}") String from,
    @Value("${lantern.smtp.host:}") String host,
    @Value("${lantern.smtp.port:25}") int port) {

  String recipient(@Nullable String route) {
    return "trust".equals(route) && !allegationContact.isBlank() ? allegationContact : contact;
  }
}
