package org.lantern.reporting.disclosurecontrol;

/** The DfE's symbols for what is not a number (analysts' guide, open data standards, 2024). */
public final class Symbols {
  /** Held back: it could point to a person. */
  public static final String CONFIDENTIAL = "c";

  /** There can be no value here. */
  public static final String NOT_APPLICABLE = "z";

  /** There is a value, but the suite does not have it. */
  public static final String UNAVAILABLE = "x";

  private Symbols() {}
}
