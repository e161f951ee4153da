package org.lantern.concern.category;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * What each group may do under a category at one school.
 *
 * @param chosen by group; whoever is missing has what is usual
 */
public record Groups(Map<Role, Permission> chosen) {
  /** Nobody chose anything. */
  public static final Groups USUAL = new Groups(Map.of());

  public Groups {
    chosen = Map.copyOf(chosen);
  }

  /** What the group has under a category of that level. */
  public Permission of(Level level, Role group) {
    Permission given = chosen.get(group);
    return given == null
        ? PermissionRules.usual(level, group)
        : PermissionRules.within(level, group, given);
  }

  /** The most that one of the caller's groups has at any of these schools that they share. */
  public static Permission of(
      Caller caller, Level level, Collection<UUID> schoolIds, Map<UUID, Groups> bySchool) {
    Permission most = Permission.NONE;
    for (UUID school : schoolIds) {
      if (caller.schools().contains(school)) {
        Groups groups = bySchool.getOrDefault(school, USUAL);
        for (Role role : caller.roles()) {
          most = most.atLeast(groups.of(level, role));
        }
      }
    }
    return most;
  }

  /**
   * Those who have at least that under an ordinary category, as an array of the table holds them.
   */
  public List<String> wordsOf(Permission least) {
    return PermissionRules.GROUPS.stream()
        .filter(group -> of(Level.NORMAL, group).compareTo(least) >= 0)
        .map(Role::claim)
        .toList();
  }
}
