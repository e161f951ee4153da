package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/**
 * A role, an agency, a form or a word that a framework uses.
 *
 * @param meaning what it stands for; null where the name says it
 */
public record Named(String id, Kind kind, String name, @Nullable String meaning) {

  /** What is named. */
  public enum Kind implements Word {
    ROLE("Roles"),
    AGENCY("Agencies and services"),
    FORM("Forms"),
    SYSTEM("Systems"),
    PLAN("Plans and registers"),
    INSTRUMENT("Instruments and screening"),
    WORD("Words");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
