package org.lantern.concern.frameworkmap;

/** What became of a part of a framework between two versions. */
public enum Change {
  SAME("Unchanged", "grey"),
  ADDED("Added", "green"),
  REMOVED("Removed", "red"),
  CHANGED("Changed", "yellow");

  private final String text;
  private final String colour;

  Change(String text, String colour) {
    this.text = text;
    this.colour = colour;
  }

  public String text() {
    return text;
  }

  /** The tag's colour; its word says the same. */
  public String colour() {
    return colour;
  }
}
