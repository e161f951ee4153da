package org.lantern.safeguarding.escalation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.messaging.replica.ReplicaPost;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Audience;

/** Posts as the replica of the register has them today. */
@Singleton
final class ReplicaPosts implements Posts {
  private final RegisterReplica register;

  ReplicaPosts(RegisterReplica register) {
    this.register = register;
  }

  @Override
  public People around(Transaction tx, List<UUID> schoolIds) {
    Map<Audience, Set<UUID>> people = new EnumMap<>(Audience.class);
    for (ReplicaPost post : register.postsAt(tx, schoolIds)) {
      audience(post, schoolIds.getFirst())
          .ifPresent(audience ->
              people.computeIfAbsent(audience, first -> new LinkedHashSet<>()).add(post.staffId()));
    }
    Map<Audience, List<UUID>> lists = new EnumMap<>(Audience.class);
    people.forEach((audience, staff) -> lists.put(audience, new ArrayList<>(staff)));
    return new People(lists);
  }

  /** The leads of all the schools, but the headteacher of the leading school alone. */
  static Optional<Audience> audience(ReplicaPost post, UUID leadSchool) {
    return switch (post.role()) {
      case "dsl", "deputy-dsl" -> Optional.of(Audience.SAFEGUARDING_LEADS);
      case "head" ->
          leadSchool.equals(post.schoolId()) ? Optional.of(Audience.HEADTEACHER) : Optional.empty();
      case "trust-safeguarding" -> Optional.of(Audience.TRUST_LEAD);
      default -> Optional.empty();
    };
  }
}
