package org.lantern.reporting.disclosurecontrol;

/** Whether counts may still grow. A table becomes settled once and stays so. */
public enum Maturity {
  /** Concerns still arrive. */
  OPEN,
  /** The counts are frozen: what arrives later does not change them. */
  SETTLED
}
