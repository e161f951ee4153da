package org.lantern.safeguarding.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.rota.Closure;
import org.lantern.safeguarding.rota.Rota;

/**
 * What one school has arranged, or the trust for all of its schools.
 *
 * @param policy null where nobody set one: a school then has the trust's, and the trust the one
 *     that the deployment is configured with
 * @param closures those of the trust hold for each school too
 */
public record AlertPlan(@Nullable Policy policy, Rota rota, List<Closure> closures) {
  /** Under which the trust's own plan stands. */
  public static final UUID TRUST = new UUID(0, 0);

  /** Nothing is arranged. */
  public static final AlertPlan EMPTY = new AlertPlan(null, Rota.EMPTY, List.of());

  public AlertPlan {
    closures = List.copyOf(closures);
  }

  public AlertPlan with(@Nullable Policy set) {
    return new AlertPlan(set, rota, closures);
  }

  public AlertPlan with(Rota other, List<Closure> closed) {
    return new AlertPlan(policy, other, closed);
  }
}
