package org.lantern.safeguarding.duty;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.OnCall;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.escalation.Terms;
import org.lantern.safeguarding.notice.Recipient;
import org.lantern.safeguarding.plan.AlertPlan;
import org.lantern.safeguarding.plan.PlanKeepers;
import org.lantern.safeguarding.plan.PlanSettings;
import org.lantern.safeguarding.rota.Stretch;

/**
 * Who has duty now and next, and who would be told right now. It asks as the service does when an
 * alert opens, and therefore answers for the schools of the caller alone.
 */
@Singleton
public class WhoIsOnDuty {
  private static final Duration AHEAD = Duration.ofDays(8);

  private final Transactions transactions;
  private final Posts posts;
  private final EscalationPolicy rules;
  private final PlanSettings settings;
  private final Names names;

  WhoIsOnDuty(
      Transactions transactions,
      Posts posts,
      EscalationPolicy rules,
      PlanSettings settings,
      Names names) {
    this.transactions = transactions;
    this.posts = posts;
    this.rules = rules;
    this.settings = settings;
    this.names = names;
  }

  /** For each of these schools that is the caller's, by name; nothing for other roles. */
  public List<OnDuty> at(Caller caller, Collection<UUID> schoolIds) {
    Set<UUID> theirs = new HashSet<>(schoolIds);
    theirs.removeIf(school -> !PlanKeepers.mayKeep(caller, school));
    return theirs.isEmpty() ? List.of() : transactions.background(tx -> find(tx, theirs));
  }

  private List<OnDuty> find(Transaction tx, Set<UUID> schoolIds) {
    Map<UUID, People> people = posts.aroundEach(tx, schoolIds);
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    List<Found> found =
        people.entrySet().stream().map(one -> found(one.getKey(), one.getValue(), now)).toList();
    Set<UUID> staff = new HashSet<>();
    found.forEach(one -> staff.addAll(one.staff()));
    Map<UUID, String> schools = names.ofSchools(tx, schoolIds);
    Map<UUID, String> known = names.ofStaff(tx, staff);
    return found.stream()
        .filter(one -> isTrust(one.schoolId()) || schools.containsKey(one.schoolId()))
        .map(one -> one.words(schools.getOrDefault(one.schoolId(), "The trust"), known))
        .sorted(Comparator.comparing(OnDuty::school))
        .toList();
  }

  private Found found(UUID schoolId, People people, Instant now) {
    OnCall onCall = people.schools().getFirst();
    List<Stretch> ahead =
        onCall.rota().stretches(now, now.plus(AHEAD)).stream()
            .map(stretch ->
                new Stretch(stretch.from(), stretch.until(), onCall.at(stretch.from(), Set.of())))
            .toList();
    Stretch first = ahead.getFirst();
    List<Stretch> later =
        ahead.stream().dropWhile(one -> one.people().equals(first.people())).toList();
    Optional<Stretch> next = later.stream().filter(one -> !one.people().isEmpty()).findFirst();
    Terms terms =
        new Terms(
            Route.SAFEGUARDING,
            Urgency.URGENT,
            settings.policyFor(people.policy(), Route.SAFEGUARDING, Urgency.URGENT),
            Set.of(),
            false);
    return new Found(
        schoolId,
        now,
        settings.hours().without(people.closures()).contains(now),
        first.people(),
        later.stream().map(Stretch::from).findFirst(),
        next,
        onCall.withoutPost(now),
        isTrust(schoolId) ? List.of() : WouldBeTold.from(rules, terms, now, people));
  }

  private static boolean isTrust(UUID schoolId) {
    return schoolId.equals(AlertPlan.TRUST);
  }

  /** As found, before names are put to it. */
  private record Found(
      UUID schoolId,
      Instant now,
      boolean open,
      List<UUID> onDuty,
      Optional<Instant> until,
      Optional<Stretch> next,
      List<UUID> withoutPost,
      List<WouldBeTold> told) {

    Set<UUID> staff() {
      Set<UUID> all = new HashSet<>(onDuty);
      all.addAll(withoutPost);
      next.ifPresent(stretch -> all.addAll(stretch.people()));
      told.forEach(one -> all.addAll(staffOf(one)));
      return all;
    }

    OnDuty words(String school, Map<UUID, String> known) {
      return new OnDuty(
          schoolId,
          school,
          now,
          open,
          people(onDuty, known),
          until.orElse(null),
          next.map(stretch -> people(stretch.people(), known)).orElse(List.of()),
          next.map(Stretch::from).orElse(null),
          people(withoutPost, known),
          told.stream().map(one -> told(one, known)).toList());
    }

    private static OnDuty.Told told(WouldBeTold one, Map<UUID, String> known) {
      return new OnDuty.Told(
          one.at(),
          one.step().position().step(),
          one.step().nobody() ? "nobody at any step" : one.step().audience().words(),
          people(staffOf(one), known),
          one.step().recipients().stream().anyMatch(to -> to.staffId() == null),
          one.step().by());
    }

    private static List<UUID> staffOf(WouldBeTold one) {
      return one.step().recipients().stream()
          .map(Recipient::staffId)
          .filter(Objects::nonNull)
          .toList();
    }

    private static List<OnDuty.Person> people(List<UUID> ids, Map<UUID, String> known) {
      List<OnDuty.Person> people = new ArrayList<>();
      ids.forEach(id -> people.add(new OnDuty.Person(id, known.getOrDefault(id, id.toString()))));
      return List.copyOf(people);
    }
  }
}
