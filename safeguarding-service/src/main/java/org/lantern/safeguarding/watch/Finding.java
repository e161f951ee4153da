package org.lantern.safeguarding.watch;

/** What one part of the watch has found. */
public sealed interface Finding {
  /** All is as it should be. */
  record Holds() implements Finding {}

  /** Not known yet: the service has only just begun to look. */
  record Unknown() implements Finding {}

  /** This deployment does without it. */
  record Off() implements Finding {}

  /** Something is wrong, in a sentence for the desk; it never counts or names an alert. */
  record Trouble(String words) implements Finding {}
}
