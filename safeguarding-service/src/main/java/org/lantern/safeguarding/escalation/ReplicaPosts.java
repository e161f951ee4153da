package org.lantern.safeguarding.escalation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.messaging.replica.ReplicaPost;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Audience;
import org.lantern.safeguarding.plan.AlertPlan;
import org.lantern.safeguarding.plan.Arrangements;
import org.lantern.safeguarding.plan.Plans;

/** Posts as the replica of the register has them today, and duty by the newest plans. */
@Singleton
final class ReplicaPosts implements Posts {
  private static final Map<String, Audience> AUDIENCE_OF_ROLE =
      Map.of(
          "dsl", Audience.SAFEGUARDING_LEADS,
          "deputy-dsl", Audience.SAFEGUARDING_LEADS,
          "head", Audience.HEADTEACHER,
          "trust-safeguarding", Audience.TRUST_LEAD);

  private final RegisterReplica register;
  private final Plans plans;

  ReplicaPosts(RegisterReplica register, Plans plans) {
    this.register = register;
    this.plans = plans;
  }

  @Override
  public People around(Transaction tx, List<UUID> schoolIds) {
    // The question for plans goes along with the question for posts.
    Supplier<Arrangements> arranged = plans.around(tx, schoolIds);
    List<ReplicaPost> posts = register.postsAt(tx, schoolIds, AUDIENCE_OF_ROLE.keySet());
    return people(posts, schoolIds, arranged.get());
  }

  @Override
  public Map<UUID, People> aroundEach(Transaction tx, Collection<UUID> schoolIds) {
    Supplier<Arrangements> arranged = plans.around(tx, schoolIds);
    List<ReplicaPost> posts = register.postsAt(tx, schoolIds, AUDIENCE_OF_ROLE.keySet());
    Arrangements arrangements = arranged.get();
    Map<UUID, People> each = new HashMap<>();
    for (UUID schoolId : schoolIds) {
      each.put(schoolId, people(posts, List.of(schoolId), arrangements));
    }
    return each;
  }

  private static People people(
      List<ReplicaPost> posts, List<UUID> schoolIds, Arrangements arrangements) {
    UUID lead = schoolIds.getFirst();
    Map<Audience, List<UUID>> staff = new EnumMap<>(Audience.class);
    for (Audience audience : AUDIENCE_OF_ROLE.values()) {
      staff.put(
          audience,
          holders(
              posts,
              post ->
                  isOf(post, schoolIds)
                      && audience(post, lead).filter(audience::equals).isPresent()));
    }
    List<UUID> trustLeads = staff.getOrDefault(Audience.TRUST_LEAD, List.of());
    return new People(
        staff,
        schoolIds.stream().map(school -> onCall(posts, school, arrangements)).toList(),
        new OnCall(arrangements.rotaOf(AlertPlan.TRUST), trustLeads, trustLeads),
        arrangements.closuresOf(lead),
        arrangements.policyOf(lead));
  }

  /** The leads of all the schools, but the headteacher of the leading school alone. */
  static Optional<Audience> audience(ReplicaPost post, UUID leadSchool) {
    return Optional.ofNullable(AUDIENCE_OF_ROLE.get(post.role()))
        .filter(audience -> audience != Audience.HEADTEACHER || leadSchool.equals(post.schoolId()));
  }

  private static OnCall onCall(List<ReplicaPost> posts, UUID schoolId, Arrangements arrangements) {
    List<UUID> one = List.of(schoolId);
    return new OnCall(
        arrangements.rotaOf(schoolId),
        holders(posts, post -> isOf(post, one)),
        holders(
            posts,
            post ->
                schoolId.equals(post.schoolId())
                    && AUDIENCE_OF_ROLE.get(post.role()) == Audience.SAFEGUARDING_LEADS));
  }

  private static boolean isOf(ReplicaPost post, List<UUID> schoolIds) {
    UUID schoolId = post.schoolId();
    return schoolId == null || schoolIds.contains(schoolId);
  }

  private static List<UUID> holders(List<ReplicaPost> posts, Predicate<ReplicaPost> which) {
    Set<UUID> holders = new LinkedHashSet<>();
    posts.stream().filter(which).map(ReplicaPost::staffId).forEach(holders::add);
    return List.copyOf(holders);
  }
}
