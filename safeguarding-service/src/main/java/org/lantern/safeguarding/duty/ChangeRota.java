package org.lantern.safeguarding.duty;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.plan.AlertPlan;
import org.lantern.safeguarding.plan.KeepOutcome;
import org.lantern.safeguarding.plan.KeepPlan;
import org.lantern.safeguarding.plan.PlanKeepers;
import org.lantern.safeguarding.plan.PlanVersion;
import org.lantern.safeguarding.plan.ReadPlans;
import org.lantern.safeguarding.rota.Cover;
import org.lantern.safeguarding.rota.Rota;
import org.lantern.safeguarding.rota.RotaRow;
import org.lantern.safeguarding.rota.RotaRules;
import org.lantern.safeguarding.rota.Turn;

/**
 * Changes rota and closures of a school or of the trust. Only people whose post lets them read the
 * alerts can be given duty; who has it already may stay until somebody takes them out, and is
 * passed over meanwhile. It holds from the commit on, for open alerts too.
 */
@Singleton
final class ChangeRota {
  private final Transactions transactions;
  private final Posts posts;
  private final ReadPlans readPlans;
  private final KeepPlan keepPlan;

  ChangeRota(Transactions transactions, Posts posts, ReadPlans readPlans, KeepPlan keepPlan) {
    this.transactions = transactions;
    this.posts = posts;
    this.readPlans = readPlans;
    this.keepPlan = keepPlan;
  }

  /**
   * Changes what stands.
   *
   * @param read the version that the caller read
   */
  KeepOutcome change(Caller caller, UUID schoolId, int read, UnaryOperator<RotaRow> change) {
    if (!PlanKeepers.includes(caller)) {
      return new KeepOutcome.NotYourRole();
    }
    PlanVersion newest = readPlans.newest(caller, schoolId).orElse(null);
    if (newest == null) {
      return new KeepOutcome.NotFound();
    }
    if (newest.version() != read) {
      return new KeepOutcome.Moved();
    }
    AlertPlan plan = newest.plan();
    RotaRow wanted = change.apply(RotaRow.of(plan.rota(), plan.closures()));
    Set<UUID> mayStand = new HashSet<>(mayStand(schoolId));
    mayStand.addAll(standing(plan.rota()));
    return switch (RotaRules.examine(wanted, mayStand)) {
      case RotaRules.Result.Faulty(var faults) -> new KeepOutcome.Refused(faults);
      case RotaRules.Result.Sound(var rota, var closures) ->
          keepPlan.change(caller, schoolId, read, "rota", before -> before.with(rota, closures));
    };
  }

  /** Whose post lets them read the alerts of this school; of the trust, its leads. */
  List<UUID> mayStand(UUID schoolId) {
    Map<UUID, People> around =
        transactions.background(tx -> posts.aroundEach(tx, List.of(schoolId)));
    return around.values().stream()
        .flatMap(people -> people.schools().getFirst().mayStand().stream())
        .toList();
  }

  private static Set<UUID> standing(Rota rota) {
    Set<UUID> standing = new HashSet<>();
    rota.turns().stream().map(Turn::who).forEach(standing::add);
    rota.covers().stream().map(Cover::covers).forEach(standing::add);
    return standing;
  }
}
