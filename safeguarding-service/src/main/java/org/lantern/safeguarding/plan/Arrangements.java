package org.lantern.safeguarding.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.rota.Closure;
import org.lantern.safeguarding.rota.Rota;

/** The plans of some schools and of the trust, as they hold now. */
public record Arrangements(Map<UUID, AlertPlan> schools, AlertPlan trust) {
  public Arrangements {
    schools = Map.copyOf(schools);
  }

  public Rota rotaOf(UUID schoolId) {
    return of(schoolId).rota();
  }

  /** The policy that somebody set for this school: its own, or else the trust's. */
  public @Nullable Policy policyOf(UUID schoolId) {
    Policy own = of(schoolId).policy();
    return own == null ? trust.policy() : own;
  }

  /** The days on which this school is closed. */
  public List<Closure> closuresOf(UUID schoolId) {
    List<Closure> own = of(schoolId).closures();
    return Stream.concat(own.stream(), trust.closures().stream()).toList();
  }

  private AlertPlan of(UUID schoolId) {
    return schools.getOrDefault(schoolId, AlertPlan.EMPTY);
  }
}
