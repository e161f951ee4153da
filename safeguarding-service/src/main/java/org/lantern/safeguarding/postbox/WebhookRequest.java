package org.lantern.safeguarding.postbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of a signed call.
 *
 * @param id the same on every attempt: a receiver that has had it ignores the repeat
 * @param type alert; taken-on, where a colleague has it and nobody else need act; or test
 * @param drill true when nobody is in need: a drill of the school
 * @param level urgent or review; null for a test
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WebhookRequest(
    String id,
    String type,
    boolean drill,
    String title,
    @Nullable String level,
    @Nullable String reference,
    @Nullable String school,
    @Nullable String link) {

  static WebhookRequest of(Message message) {
    Message.About about = message.about();
    return new WebhookRequest(
        message.id(),
        message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        message.drill(),
        message.title(),
        about == null ? null : about.level(),
        about == null ? null : about.reference(),
        about == null ? null : about.school(),
        about == null ? null : about.link());
  }
}
