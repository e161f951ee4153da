package org.lantern.concern.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** Who sees and changes the settings; row-level security holds the same. */
final class SettingRightsRules {
  private SettingRightsRules() {}

  /** The lead or head of a school for that school, the trust's lead for the trust's set. */
  static boolean maySet(Caller caller, @Nullable UUID schoolId) {
    return schoolId == null
        ? caller.is(Role.TRUST_SAFEGUARDING)
        : caller.is(Role.DSL, Role.HEAD) && caller.schools().contains(schoolId);
  }
}
