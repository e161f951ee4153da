package org.lantern.provision.suggestion;

import java.util.UUID;

/** What a contribution does to a pupil's suggestions at one school. */
public sealed interface Effect {
  /** Nothing that a SENCO has not been told. */
  record Nothing() implements Effect {}

  /** There is no open suggestion: one opens. */
  record Opens() implements Effect {}

  /** It joins the open one, and raises its tier where its own is higher. */
  record Joins(UUID suggestionId) implements Effect {}
}
