package org.lantern.concern.framework;

/** SEN provision as the school census codes it. */
public enum SenCode implements Word {
  N("no special educational provision"),
  K("SEN support"),
  E("education, health and care plan");

  private final String text;

  SenCode(String text) {
    this.text = text;
  }

  @Override
  public String wire() {
    return name();
  }

  @Override
  public String text() {
    return text;
  }
}
