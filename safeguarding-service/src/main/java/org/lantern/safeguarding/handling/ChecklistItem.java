package org.lantern.safeguarding.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a child needs at once, as a list to go through beside the alert itself. Each can be ticked
 * more than once: two people were told, three numbers were called.
 *
 * <p>Source: the graduated-response map of a primary school (urgent tier): told face to face and in
 * the record, the child to a safe place with an adult to talk to, the safeguarding lead calls the
 * services; Keeping Children Safe in Education (2025), part one.
 */
public enum ChecklistItem {
  SAFE_PLACE("The child is in a safe place", "Where", false),
  ADULT_WITH_CHILD("An adult stays with the child", "Who", true),
  TOLD_FACE_TO_FACE("Told face to face", "Who told whom", true),
  CALLED("Services called", "Whom you called, on which number, and what they said", true),
  OTHER("Something else was done", "What, and why", true);

  private final String words;
  private final String asks;
  private final boolean needsNote;

  ChecklistItem(String words, String asks, boolean needsNote) {
    this.words = words;
    this.asks = asks;
    this.needsNote = needsNote;
  }

  public String words() {
    return words;
  }

  /** What the note beside it should say. */
  public String asks() {
    return asks;
  }

  /** True where a tick without a word would be worth nothing later. */
  public boolean needsNote() {
    return needsNote;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty for a word that is none of them. */
  public static Optional<ChecklistItem> ofWire(String word) {
    return Arrays.stream(values()).filter(item -> item.wire().equals(word)).findFirst();
  }
}
