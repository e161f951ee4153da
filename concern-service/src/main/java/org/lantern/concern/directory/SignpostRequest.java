package org.lantern.concern.directory;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;

/**
 * An entry as it was typed or sent. Days are written as 2026-09-01.
 *
 * @param localAuthority empty for the whole country
 * @param parents {@code lead-decides}, {@code agree-first}, {@code kept-informed} or {@code
 *     own-call}
 * @param decidedBy empty: as the kind says; so is {@code parents}
 * @param reason why it is changed; asked for from the second version on
 */
@Serdeable
public record SignpostRequest(
    @Nullable String kind,
    @Nullable String localAuthority,
    @Nullable String name,
    @Nullable String whatFor,
    @Nullable String phone,
    @Nullable String webAddress,
    @Nullable String openingHours,
    @Nullable String decidedBy,
    @Nullable String parents,
    @Nullable String source,
    @Nullable String effectiveFrom,
    @Nullable String effectiveTo,
    @Nullable String checkedOn,
    @Nullable String reason) {

  static SignpostRequest of(SentForm form) {
    return new SignpostRequest(
        form.text("kind"),
        form.text("localAuthority"),
        form.text("name"),
        form.text("whatFor"),
        form.text("phone"),
        form.text("webAddress"),
        form.text("openingHours"),
        form.text("decidedBy"),
        form.text("parents"),
        form.text("source"),
        form.text("effectiveFrom"),
        form.text("effectiveTo"),
        form.text("checkedOn"),
        form.text("reason"));
  }

  static SignpostRequest of(Contact contact) {
    return new SignpostRequest(
        contact.kind(),
        contact.localAuthority(),
        contact.name(),
        contact.whatFor(),
        contact.phone(),
        contact.webAddress(),
        contact.openingHours(),
        contact.decidedBy(),
        contact.parents().wire(),
        contact.source(),
        contact.effectiveFrom().toString(),
        contact.effectiveTo() == null ? null : contact.effectiveTo().toString(),
        contact.checkedOn() == null ? null : contact.checkedOn().toString(),
        null);
  }

  /** An empty form about that kind at that authority. */
  static SignpostRequest fresh(@Nullable String kind, @Nullable String localAuthority) {
    return new SignpostRequest(
        kind,
        localAuthority,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
