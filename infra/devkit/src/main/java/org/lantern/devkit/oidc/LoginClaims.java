package org.lantern.devkit.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lantern.devkit.trust.DemoLogins;

/** What both tokens of a login carry beside the claims of the protocol. */
final class LoginClaims {
  private LoginClaims() {}

  static Map<String, Object> of(DemoLogins.Login login) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", login.login());
    claims.put("name", login.name());
    UUID staffId = login.staffId();
    if (staffId != null) {
      claims.put("staff_id", staffId.toString());
    }
    claims.put("roles", login.roles());
    claims.put("schools", login.schools().stream().map(UUID::toString).toList());
    return claims;
  }
}
