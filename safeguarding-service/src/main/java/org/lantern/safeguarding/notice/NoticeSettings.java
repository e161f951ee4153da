package org.lantern.safeguarding.notice;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.alert.Channel;

/** Where notices come from and go to, as the deployment has it. */
@Singleton
public class NoticeSettings {
  private final String publicUrl;
  private final @Nullable String trustContact;
  private final @Nullable String allegationContact;
  private final String instance;

  NoticeSettings(
      @Value("${lantern.safeguarding.public.url:`http://localhost:8083`}") String publicUrl,
      @Value("${lantern.trust.contact.email:}") String trustContact,
      @Value("${lantern.allegation.contact.email:}") String allegationContact,
      @Value("${lantern.instance:safeguarding-service}") String instance,
      Ids ids) {
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.trustContact = trustContact.isBlank() ? null : trustContact;
    this.allegationContact = allegationContact.isBlank() ? null : allegationContact;
    this.instance = instance + "/" + ids.next();
  }

  String deskUrl() {
    return publicUrl + "/desk";
  }

  /** Where a notice leads: to the alert itself, but a contact without a login to the desk. */
  String linkOf(Notice notice) {
    boolean contact = notice.channel() == Channel.EMAIL && notice.recipient().staffId() == null;
    return contact ? deskUrl() : publicUrl + "/alerts/" + notice.alertId();
  }

  /** The address of a path of this service, as people reach it. */
  String urlOf(String path) {
    return publicUrl + path;
  }

  /** The name under which this process leases notices; another after a restart, and in a twin. */
  String instance() {
    return instance;
  }

  /** The address of a configured contact; an allegation without one goes to the trust's. */
  public @Nullable String addressOf(Recipient contact) {
    boolean allegation = contact.equals(Recipient.ALLEGATION_CONTACT);
    return allegation && allegationContact != null ? allegationContact : trustContact;
  }
}
