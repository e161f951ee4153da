package org.lantern.concern.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  static SignpostRequest of(Map<String, Object> form) {
    return new SignpostRequest(
        text(form, "kind"),
        text(form, "localAuthority"),
        text(form, "name"),
        text(form, "whatFor"),
        text(form, "phone"),
        text(form, "webAddress"),
        text(form, "openingHours"),
        text(form, "decidedBy"),
        text(form, "parents"),
        text(form, "source"),
        text(form, "effectiveFrom"),
        text(form, "effectiveTo"),
        text(form, "checkedOn"),
        text(form, "reason"));
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

  private static @Nullable String text(Map<String, Object> form, String name) {
    @Nullable Object value = form.get(name);
    return value == null ? null : value.toString();
  }
}
