package org.lantern.safeguarding.alert;

import java.util.List;
import java.util.Locale;

/**
 * The way of an alert through the audiences, and who may read it by virtue of their post alone.
 *
 * <p>Source: Keeping Children Safe in Education (2025), part four: an allegation about an adult
 * goes to the headteacher; one about the headteacher goes past them.
 */
public enum Route {
  /** About a child. */
  SAFEGUARDING(List.of(Audience.SAFEGUARDING_LEADS, Audience.HEADTEACHER, Audience.TRUST_LEAD)),
  /** About an adult who works with children. */
  HEAD(List.of(Audience.HEADTEACHER, Audience.TRUST_LEAD)),
  /** About a headteacher, or perhaps about one. */
  TRUST(List.of(Audience.TRUST_LEAD));

  private final List<Audience> steps;

  Route(List<Audience> steps) {
    this.steps = steps;
  }

  /** The posts that are told, in order; the trust's contact comes on top as the rules have it. */
  public List<Audience> steps() {
    return steps;
  }

  /** True when the alert is about an adult, and so not for the desk of the school. */
  public boolean isAllegation() {
    return this != SAFEGUARDING;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The route of an allegation; a word that is not known goes past everybody at the school. */
  public static Route ofAllegation(String word) {
    return word.equals("head") ? HEAD : TRUST;
  }

  public static Route ofWire(String word) {
    return word.equals("safeguarding") ? SAFEGUARDING : ofAllegation(word);
  }
}
