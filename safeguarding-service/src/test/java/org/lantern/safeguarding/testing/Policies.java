package org.lantern.safeguarding.testing;

import java.time.Duration;
import java.util.List;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.EscalationStep;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Route;

/** Policies as tests want them. */
public final class Policies {
  private Policies() {}

  /** The steps of a route, each with the same wait, by all channels, at any hour. */
  public static Policy along(Route route, Duration wait) {
    return new Policy(
        route.steps().stream().map(who -> new EscalationStep(who, Channel.ALL, wait)).toList(),
        List.of(),
        Duration.ofHours(1));
  }
}
