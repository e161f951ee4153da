package org.lantern.safeguarding.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.notice.Recipient;

/** What to do about an alert now. */
public sealed interface Decision {
  /** A person has taken it on. */
  record Rest() implements Decision {}

  /** Nothing until then. */
  record Wait(Instant until) implements Decision {}

  /**
   * A step is reached.
   *
   * @param skipped the steps before it at which nobody was, in order
   * @param withoutPost who has duty by a rota, but no post any more: passed over
   * @param recipients never empty by the rules; who has the alert already is told nothing
   * @param by the channels that the step uses
   * @param nobody true when no step has anybody, and the trust's contact is told instead
   */
  record TakeStep(
      Position position,
      Audience audience,
      List<Position> skipped,
      List<UUID> withoutPost,
      List<Recipient> recipients,
      Set<Channel> by,
      boolean nobody,
      Instant nextStepAt)
      implements Decision {

    /** The same step, but it tells these, by these channels. */
    public TakeStep telling(List<Recipient> others, Set<Channel> channels) {
      return new TakeStep(
          position, audience, skipped, withoutPost, others, channels, nobody, nextStepAt);
    }
  }
}
