package org.lantern.safeguarding.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an alert after it was opened. {@link AlertLife} says what comes of it. */
public sealed interface LifeEvent {
  /** The same report arrives again, and adds nothing. */
  record Repeated() implements LifeEvent {}

  /** It became more urgent, or takes another route: whoever took it on took on something less. */
  record Raised(Position first, Instant nextStepAt) implements LifeEvent {}

  /** The next people are told. */
  record StepTaken(Position position, Instant nextStepAt) implements LifeEvent {}

  /** The step, or the end of the wait for an action, is due when nobody is at school: later. */
  record Postponed(Instant until) implements LifeEvent {}

  /**
   * A person takes it on; or takes up what was handed over to them.
   *
   * @param actBy when everybody is told again if that person then does nothing; null for a test
   */
  record Acknowledged(String by, Instant at, @Nullable Instant actBy) implements LifeEvent {}

  /** A person has seen it and cannot act. */
  record SeenCannotAct() implements LifeEvent {}

  /** Whoever sees to it gives it to a colleague, who has not answered yet. */
  record HandedOver(String to, @Nullable Instant actBy) implements LifeEvent {}

  /** A person did something about it, and noted it. */
  record ActedOn(String by, Instant at) implements LifeEvent {}

  /** Somebody has it, and nothing was done in time: everybody is told again. */
  record LeftUntouched(Instant at, Position first, Instant nextStepAt) implements LifeEvent {}

  /** It is seen to together with another alert about the same pupil. */
  record Joined(UUID lead) implements LifeEvent {}
}
