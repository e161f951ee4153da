package org.lantern.safeguarding.drill;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** For which schools somebody may start a drill: their own, and operators for every one. */
@Singleton
class DrillSchools {
  private static final int MOST = 500;

  static boolean mayStart(Caller caller) {
    return caller.is(Role.DSL, Role.HEAD, Role.TRUST_SAFEGUARDING, Role.OPERATOR);
  }

  /** Their ids and names, by name, as far as the register knows them. */
  Map<UUID, String> of(Transaction tx, Caller caller) {
    Map<UUID, String> schools = new LinkedHashMap<>();
    tx.list(
            "select id, name from replica_school where not erased and name is not null"
                + " and (? or id = any (?::uuid[])) order by name limit ?",
            row -> Map.entry(row.uuid("id"), row.text("name")),
            caller.is(Role.OPERATOR),
            caller.schools(),
            MOST)
        .forEach(school -> schools.put(school.getKey(), school.getValue()));
    return schools;
  }
}
