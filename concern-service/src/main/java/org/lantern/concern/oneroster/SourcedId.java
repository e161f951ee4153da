package org.lantern.concern.oneroster;

import java.util.UUID;
import java.util.regex.Pattern;
import org.lantern.platform.ids.NamedId;

/**
 * Turns the ids of another system into ours: a sourcedId that is a UUID is taken as it is, any
 * other becomes a UUIDv5 of its kind and text. The same file gives the same ids for ever.
 */
final class SourcedId {
  private static final UUID NAMESPACE = UUID.fromString("5b1f0f0e-6c0e-5d0c-9a53-0d7f3a1c2e41");
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private SourcedId() {}

  /** Ids are unique within a kind only. */
  enum Kind {
    ORG,
    SESSION,
    USER,
    ENROLMENT
  }

  static UUID of(Kind kind, String sourcedId) {
    return UUID_FORM.matcher(sourcedId).matches()
        ? UUID.fromString(sourcedId)
        : NamedId.of(NAMESPACE, kind + ":" + sourcedId);
  }
}
