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
  private static final Map<String, Audience> AUDIENCE_OF_ROLE =
      Map.of(
          "dsl", Audience.SAFEGUARDING_LEADS,
          "deputy-dsl", Audience.SAFEGUARDING_LEADS,
          "head", Audience.HEADTEACHER,
          "trust-safeguarding", Audience.TRUST_LEAD);

  private final RegisterReplica register;

  ReplicaPosts(RegisterReplica register) {
    this.register = register;
  }

  @Override
  public People around(Transaction tx, List<UUID> schoolIds) {
    Map<Audience, Set<UUID>> people = new EnumMap<>(Audience.class);
    for (ReplicaPost post : register.postsAt(tx, schoolIds, AUDIENCE_OF_ROLE.keySet())) {
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
    return Optional.ofNullable(AUDIENCE_OF_ROLE.get(post.role()))
        .filter(audience -> audience != Audience.HEADTEACHER || leadSchool.equals(post.schoolId()));
  }
}
