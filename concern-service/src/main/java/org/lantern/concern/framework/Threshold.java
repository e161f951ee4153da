package org.lantern.concern.framework;

/** A number from which a concern belongs to a tier, for rules that suggest one and cite it. */
public record Threshold(Measure measure, Comparison comparison, int value, Unit unit) {

  /** What is measured. */
  public enum Measure implements Word {
    ATTENDANCE("Attendance"),
    DURATION("Lasts");

    private final String text;

    Measure(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** On which side of the number. */
  public enum Comparison implements Word {
    BELOW("below"),
    AT_MOST("at most"),
    AT_LEAST("at least");

    private final String text;

    Comparison(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** In what it is measured. */
  public enum Unit implements Word {
    PERCENT("%"),
    TERMS(" terms");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  public String text() {
    String what = value == 1 && unit == Unit.TERMS ? " term" : unit.text();
    return measure.text() + " " + comparison.text() + " " + value + what;
  }
}
