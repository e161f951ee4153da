package org.lantern.concern.inbound;

import io.micronaut.serde.annotation.Serdeable;

/** The words of a notice as they rest, sealed. */
@Serdeable
record NoticeTextRow(String sender, String subject, String text, String enteredBy) {
  static NoticeTextRow of(NoticeText text) {
    return new NoticeTextRow(text.sender(), text.subject(), text.text(), text.enteredBy());
  }

  NoticeText words() {
    return new NoticeText(sender, subject, text, enteredBy);
  }
}
