package org.lantern.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may do, as the token's {@code roles} claim names it. A role says nothing about
 * which schools.
 */
public enum Role {
  STAFF,
  PASTORAL,
  SENCO,
  DSL,
  HEAD,
  TRUST_SAFEGUARDING,
  ANALYST,
  OPERATOR,
  /** Supply and agency staff for a day: they record, and see what became of it. */
  DAY_PASS;

  /** The word in the claim, for instance {@code trust-safeguarding}. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The role of a claim; empty for a word that this version does not know, which then grants
   * nothing.
   */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
