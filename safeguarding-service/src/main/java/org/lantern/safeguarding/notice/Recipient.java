package org.lantern.safeguarding.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Route;

/**
 * Who gets a notice: a member of staff, whose address is looked up when it is sent, a contact that
 * the trust configured, or a place with a Teams channel or a webhook.
 *
 * @param key part of the message id, the same on every attempt
 */
public record Recipient(String key, @Nullable UUID staffId) {
  private static final String HAND_OVER = ".v";

  /** Where an alert goes that nobody else would be told of. */
  public static final Recipient TRUST_CONTACT = new Recipient("trust-contact", null);

  /** Where an allegation goes at the trust's step. */
  public static final Recipient ALLEGATION_CONTACT = new Recipient("allegation-contact", null);

  /** The contact for an alert of this route. */
  public static Recipient contactFor(Route route) {
    return route.isAllegation() ? ALLEGATION_CONTACT : TRUST_CONTACT;
  }

  /** True for the key of a contact that the trust has configured. */
  public static boolean isContact(String key) {
    return key.equals(TRUST_CONTACT.key()) || key.equals(ALLEGATION_CONTACT.key());
  }

  /** A school's Teams channel or webhook, or the trust's: whose address is looked up likewise. */
  static Recipient place(UUID place) {
    return new Recipient(place.toString(), null);
  }

  /**
   * A colleague to whom an alert was handed over, at this version of it: a second hand-over to the
   * same person is another message.
   */
  public static Recipient handedOver(UUID staffId, long version) {
    return new Recipient(staffId + HAND_OVER + version, staffId);
  }

  /** True when the alert is theirs now, and not only to be acknowledged by somebody. */
  public boolean isHandOver() {
    return key.contains(HAND_OVER);
  }

  public static Recipient staff(UUID staffId) {
    return new Recipient(staffId.toString(), staffId);
  }
}
