package org.lantern.safeguarding.plan;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.rota.Closure;

/**
 * Plans for those who keep them, under their own scope. The names of colleagues who changed a plan
 * are put to it in the background: an operator is nobody in the register, and must know them too.
 */
@Singleton
public class ReadPlans {
  private final Transactions transactions;
  private final Plans plans;
  private final PlanSettings settings;
  private final Names names;

  ReadPlans(Transactions transactions, Plans plans, PlanSettings settings, Names names) {
    this.transactions = transactions;
    this.plans = plans;
    this.settings = settings;
    this.names = names;
  }

  /** Whose plans this person keeps, by name; the trust's last. */
  public List<Place> places(Caller caller) {
    if (!PlanKeepers.includes(caller)) {
      return List.of();
    }
    Map<UUID, String> schools =
        transactions.as(
            caller,
            tx ->
                caller.is(Role.OPERATOR)
                    ? names.ofAllSchools(tx)
                    : names.ofSchools(tx, caller.schools()));
    List<Place> places = new ArrayList<>();
    schools.forEach((id, name) -> places.add(new Place(id, name)));
    places.sort(Comparator.comparing(Place::name));
    if (PlanKeepers.mayKeep(caller, AlertPlan.TRUST)) {
      places.add(Place.TRUST);
    }
    return List.copyOf(places);
  }

  /** The newest version; empty when it is not this person's to see. */
  public Optional<PlanVersion> newest(Caller caller, UUID schoolId) {
    return read(caller, schoolId, tx -> plans.newest(tx, schoolId));
  }

  /** The days on which every school of the trust is closed. */
  public List<Closure> closuresOfTrust(Caller caller) {
    return transactions.as(caller, tx -> plans.newest(tx, AlertPlan.TRUST).plan().closures());
  }

  Optional<PolicyState> policy(Caller caller, UUID schoolId) {
    return read(
        caller,
        schoolId,
        tx -> {
          PlanVersion own = plans.newest(tx, schoolId);
          Policy set = own.plan().policy();
          Policy ofTrust = plans.newest(tx, AlertPlan.TRUST).plan().policy();
          Place place = place(tx, schoolId);
          if (set != null) {
            return new PolicyState(place, own.version(), set, PolicyState.Origin.OWN);
          }
          return ofTrust == null
              ? new PolicyState(place, own.version(), settings.usual(), PolicyState.Origin.USUAL)
              : new PolicyState(place, own.version(), ofTrust, PolicyState.Origin.TRUST);
        });
  }

  /** Who changed what, the latest first; empty when it is not this person's to see. */
  public Optional<List<PlanChange>> history(
      Caller caller, UUID schoolId, @Nullable Integer before, int limit) {
    return read(caller, schoolId, tx -> plans.history(tx, schoolId, before, limit + 1))
        .map(versions -> changes(versions, limit));
  }

  private List<PlanChange> changes(List<PlanVersion> versions, int limit) {
    Map<UUID, String> known = namesOf(versions);
    List<PlanChange> changes = new ArrayList<>();
    for (int at = 0; at < Math.min(limit, versions.size()); at++) {
      PlanVersion version = versions.get(at);
      AlertPlan earlier = at + 1 < versions.size() ? versions.get(at + 1).plan() : AlertPlan.EMPTY;
      String by =
          id(version.changedBy())
              .map(who -> known.getOrDefault(who, version.changedBy()))
              .orElse(version.changedBy());
      changes.add(PlanChange.of(version, earlier, by));
    }
    return List.copyOf(changes);
  }

  private Map<UUID, String> namesOf(List<PlanVersion> versions) {
    Set<UUID> staff = new HashSet<>();
    versions.forEach(version -> id(version.changedBy()).ifPresent(staff::add));
    return transactions.background(tx -> names.ofStaff(tx, staff));
  }

  private <T> Optional<T> read(Caller caller, UUID schoolId, Function<Transaction, T> question) {
    if (!PlanKeepers.includes(caller) || !PlanKeepers.mayKeep(caller, schoolId)) {
      return Optional.empty();
    }
    return transactions.as(
        caller,
        tx -> isKnown(tx, schoolId) ? Optional.of(question.apply(tx)) : Optional.<T>empty());
  }

  private boolean isKnown(Transaction tx, UUID schoolId) {
    return schoolId.equals(AlertPlan.TRUST)
        || names.ofSchools(tx, List.of(schoolId)).containsKey(schoolId);
  }

  private Place place(Transaction tx, UUID schoolId) {
    return schoolId.equals(AlertPlan.TRUST)
        ? Place.TRUST
        : new Place(
            schoolId,
            names.ofSchools(tx, List.of(schoolId)).getOrDefault(schoolId, schoolId.toString()));
  }

  private static Optional<UUID> id(String word) {
    try {
      return Optional.of(UUID.fromString(word));
    } catch (IllegalArgumentException aLogin) {
      return Optional.empty();
    }
  }
}
