package org.lantern.reporting.disclosurecontrol;

/** A number as analysts see it. */
public sealed interface Figure {
  /** What stands in the cell: digits, or a symbol of the DfE's statistics. */
  String word();

  /** A true count; zeros are shown. */
  record Shown(long count) implements Figure {
    @Override
    public String word() {
      return Long.toString(count);
    }
  }

  /** Held back to protect somebody: {@link Symbols#CONFIDENTIAL}. */
  record Suppressed() implements Figure {
    @Override
    public String word() {
      return Symbols.CONFIDENTIAL;
    }
  }
}
