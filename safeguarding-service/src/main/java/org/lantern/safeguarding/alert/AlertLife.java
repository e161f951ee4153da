package org.lantern.safeguarding.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands in its life, and what comes of everything that can happen to it. Pure: the
 * one place that decides it; use cases apply it under the lock of the row, and store the result.
 *
 * <ul>
 *   <li>Without an acknowledgement there is a next step, always: only {@link
 *       LifeEvent.Acknowledged} takes it away.
 *   <li>Every event that comes twice, or late, changes nothing the second time.
 *   <li>A position never goes back.
 *   <li>With an acknowledgement something was done, or there is a time at which all are told again;
 *       a test is left alone.
 * </ul>
 *
 * <p>Source: Keeping Children Safe in Education (2025), part one: staff make sure that a concern is
 * acted on, and press again where it is not.
 */
public record AlertLife(
    Position position,
    @Nullable Instant nextStepAt,
    @Nullable Acknowledgement acknowledgement,
    Handling handling) {
  public AlertLife {
    if ((nextStepAt == null) == (acknowledgement == null)) {
      throw new IllegalArgumentException("a next step, or a person: one of the two");
    }
    if (acknowledgement == null && (handling.holder() != null || handling.actBy() != null)) {
      throw new IllegalArgumentException("nobody has what nobody acknowledged");
    }
  }

  public static AlertLife opened(Position position, Instant nextStepAt) {
    return new AlertLife(position, nextStepAt, null, Handling.NONE);
  }

  public boolean isOpen() {
    return acknowledgement == null;
  }

  /** True when the holder was given it and has not answered yet. */
  public boolean awaits(String person) {
    return !isOpen() && !handling.takenUp() && person.equals(handling.holder());
  }

  /** What comes of an event; the same life when nothing does. */
  public AlertLife after(LifeEvent event) {
    return switch (event) {
      case LifeEvent.Repeated() -> this;
      case LifeEvent.SeenCannotAct() -> this;
      case LifeEvent.Postponed(Instant until) ->
          isOpen()
              ? new AlertLife(position, until, null, handling)
              : with(handling.awaitedUntil(until));
      case LifeEvent.StepTaken(Position next, Instant nextStepAt) ->
          isOpen() && next.compareTo(position) > 0
              ? new AlertLife(next, nextStepAt, null, handling)
              : this;
      case LifeEvent.Raised(Position first, Instant nextStepAt) -> reopened(first, nextStepAt);
      case LifeEvent.LeftUntouched(Instant at, Position first, Instant nextStepAt) ->
          isOverdue(at) ? reopened(first, nextStepAt) : this;
      case LifeEvent.Acknowledged taken -> taken(taken);
      case LifeEvent.HandedOver(String to, Instant actBy) ->
          isOpen() || to.equals(handling.holder()) ? this : with(handling.handedTo(to, actBy));
      case LifeEvent.ActedOn(String by, Instant at) -> actedOn(by, at);
      case LifeEvent.Joined(var lead) -> with(handling.under(lead));
    };
  }

  /** True when whoever has it has let the time pass. */
  public boolean isOverdue(Instant now) {
    Instant actBy = handling.actBy();
    return actBy != null && !now.isBefore(actBy);
  }

  private AlertLife taken(LifeEvent.Acknowledged taken) {
    if (isOpen()) {
      return new AlertLife(
          position,
          null,
          new Acknowledgement(taken.by(), taken.at()),
          handling.taken(taken.by(), taken.actBy()));
    }
    return awaits(taken.by()) ? with(handling.taken(taken.by(), taken.actBy())) : this;
  }

  private AlertLife actedOn(String by, Instant at) {
    if (!isOpen()) {
      return with(handling.actedOn(by, at));
    }
    return handling.firstActionAt() == null
        ? with(new Handling(null, false, at, null, handling.joinedTo()))
        : this;
  }

  /** In a later round alone: what comes twice does not start it twice. */
  private AlertLife reopened(Position first, Instant nextStepAt) {
    return first.round() > position.round()
        ? new AlertLife(first, nextStepAt, null, handling.dropped())
        : this;
  }

  private AlertLife with(Handling next) {
    return new AlertLife(position, nextStepAt, acknowledgement, next);
  }
}
