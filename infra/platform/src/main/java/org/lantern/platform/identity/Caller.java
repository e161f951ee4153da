package org.lantern.platform.identity;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request. Controllers take it as a parameter; it is bound from the validated
 * token. As a {@link Principal} it stays out of the description of the API: nobody sends it.
 *
 * @param login the token's {@code sub}
 * @param name as shown to colleagues
 * @param staffId the person's id in the register; null for logins that are nobody there (analyst,
 *     operator)
 * @param roles never empty for a request that was let in
 * @param schools the schools in whose matters the person may act; empty means none
 */
public record Caller(
    String login, String name, @Nullable UUID staffId, Set<Role> roles, Set<UUID> schools)
    implements Principal {

  public Caller {
    roles = Set.copyOf(roles);
    schools = Set.copyOf(schools);
  }

  /** The login: what a principal is known by. */
  @Override
  public String getName() {
    return login;
  }

  /** True when the person holds at least one of these roles. */
  public boolean is(Role... any) {
    for (Role role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
