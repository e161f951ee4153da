package org.lantern.safeguarding.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.safeguarding.alert.Audience;

/** Who holds which post for an alert, as far as the register is known here. */
public record People(Map<Audience, List<UUID>> staff) {
  public static final People NOBODY = new People(Map.of());

  public People {
    staff = Map.copyOf(staff);
  }

  public List<UUID> at(Audience audience) {
    return staff.getOrDefault(audience, List.of());
  }
}
