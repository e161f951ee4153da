package org.lantern.safeguarding.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.rota.Closure;

/**
 * Who could be told of an alert, as far as it is known here, and what its schools have arranged.
 *
 * @param staff who holds which post
 * @param schools the rotas of its schools; the first leads
 * @param closures the days on which the lead school is closed
 * @param policy what somebody set for the lead school, null for nothing
 */
public record People(
    Map<Audience, List<UUID>> staff,
    List<OnCall> schools,
    OnCall trust,
    List<Closure> closures,
    @Nullable Policy policy) {
  public static final People NOBODY = new People(Map.of());

  public People {
    staff = Map.copyOf(staff);
    schools = List.copyOf(schools);
    closures = List.copyOf(closures);
  }

  /** People of schools that have arranged nothing. */
  public People(Map<Audience, List<UUID>> staff) {
    this(staff, List.of(), OnCall.NOBODY, List.of(), null);
  }

  /** Whom an audience is made of at that instant; none who is kept out. */
  public List<UUID> at(Audience audience, Instant now, Set<UUID> excluded) {
    Stream<UUID> there =
        switch (audience) {
          case SAFEGUARDING_LEADS, HEADTEACHER, TRUST_LEAD ->
              staff.getOrDefault(audience, List.of()).stream();
          case ON_DUTY -> schools.stream().flatMap(school -> school.told(now, excluded).stream());
          case TRUST_ON_DUTY -> trust.told(now, excluded).stream();
          case CATCH_ALL -> Stream.of();
        };
    return there.filter(who -> !excluded.contains(who)).distinct().toList();
  }

  /** True when somebody of the lead school has duty who can be told. */
  public boolean someoneOnCall(Instant now, Set<UUID> excluded) {
    return !schools.isEmpty() && !schools.getFirst().at(now, excluded).isEmpty();
  }

  /** Who is passed over by an audience, because they hold no such post any more. */
  public List<UUID> withoutPost(Audience audience, Instant now) {
    Stream<OnCall> asked =
        switch (audience) {
          case ON_DUTY -> schools.stream();
          case TRUST_ON_DUTY -> Stream.of(trust);
          case SAFEGUARDING_LEADS, HEADTEACHER, TRUST_LEAD, CATCH_ALL -> Stream.of();
        };
    return asked.flatMap(rota -> rota.withoutPost(now).stream()).distinct().toList();
  }
}
