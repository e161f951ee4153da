package org.lantern.safeguarding.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.rota.Rota;

/**
 * Those of one rota.
 *
 * @param mayStand whose post lets them read the alerts: whoever has lost it is passed over
 * @param otherwise who is told while nobody has duty: for want of a rota never fewer are told
 */
public record OnCall(Rota rota, List<UUID> mayStand, List<UUID> otherwise) {
  static final OnCall NOBODY = new OnCall(Rota.EMPTY, List.of(), List.of());

  public OnCall {
    mayStand = List.copyOf(mayStand);
    otherwise = List.copyOf(otherwise);
  }

  /** Who has duty and is not kept out. */
  public List<UUID> at(Instant now, Set<UUID> excluded) {
    return rota.onDuty(now).stream()
        .filter(who -> mayStand.contains(who) && !excluded.contains(who))
        .toList();
  }

  /** Who has duty by the rota, but holds no such post any more. */
  public List<UUID> withoutPost(Instant now) {
    return rota.onDuty(now).stream().filter(who -> !mayStand.contains(who)).toList();
  }

  List<UUID> told(Instant now, Set<UUID> excluded) {
    List<UUID> onDuty = at(now, excluded);
    return onDuty.isEmpty() ? otherwise : onDuty;
  }
}
