package org.lantern.concern.entry;

import java.util.Arrays;

/** The fields of an entry that a page offers to correct; the API takes the name of any field. */
public enum CorrectedField {
  NARRATIVE("narrative", "What was seen or heard"),
  CHILD_VOICE("childVoice", "The child's own words"),
  OBSERVED_AT("observedAt", "When it was seen or heard"),
  PLACE("place", "Where it was"),
  PEOPLE("people", "Who was there"),
  ACTION_TAKEN("actionTaken", "What was done"),
  PUPIL_DESCRIPTION("pupilDescription", "Who is meant");

  private final String field;
  private final String label;

  CorrectedField(String field, String label) {
    this.field = field;
    this.label = label;
  }

  public String field() {
    return field;
  }

  public String label() {
    return label;
  }

  /** What a page calls the field; its own name where no page offers it. */
  static String labelOf(String field) {
    return Arrays.stream(values())
        .filter(one -> one.field.equals(field))
        .map(CorrectedField::label)
        .findFirst()
        .orElse(field);
  }
}
