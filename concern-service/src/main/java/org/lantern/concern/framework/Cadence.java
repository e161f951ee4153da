package org.lantern.concern.framework;

/** How often something is done. */
public enum Cadence implements Word {
  FORTNIGHTLY("Every fortnight"),
  HALF_TERMLY("Every half term"),
  TERMLY("Every term"),
  EACH_ASSESSMENT_POINT("At each assessment point"),
  ANNUAL("Every year"),
  REGULARLY("Regularly"),
  AS_NEEDED("When needed"),
  AS_PLANNED("On the day that was planned"),
  AS_AGENCY_CALLS("When the agency calls it");

  private final String text;

  Cadence(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
