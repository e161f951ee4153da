package org.lantern.platform.identity;

/**
 * The roles as constants for annotations: {@code @Secured(Roles.DSL)}. The same words as {@link
 * Role#claim}; a test holds them equal.
 */
public final class Roles {
  public static final String STAFF = "staff";
  public static final String PASTORAL = "pastoral";
  public static final String SENCO = "senco";
  public static final String DSL = "dsl";
  public static final String HEAD = "head";
  public static final String TRUST_SAFEGUARDING = "trust-safeguarding";
  public static final String ANALYST = "analyst";
  public static final String OPERATOR = "operator";
  public static final String DAY_PASS = "day-pass";

  private Roles() {}
}
