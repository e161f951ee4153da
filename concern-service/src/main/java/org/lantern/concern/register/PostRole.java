package org.lantern.concern.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does at a school, or over the whole trust. */
public enum PostRole {
  STAFF,
  PASTORAL,
  SENCO,
  DSL,
  DEPUTY_DSL,
  HEAD,
  /** The trust's safeguarding lead: a post at no single school. */
  TRUST_SAFEGUARDING;

  /** The word in files, tables and events, for instance {@code deputy-dsl}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a word; empty for one that this version does not know. */
  public static Optional<PostRole> ofWire(String word) {
    return Arrays.stream(values()).filter(role -> role.wire().equals(word)).findFirst();
  }
}
