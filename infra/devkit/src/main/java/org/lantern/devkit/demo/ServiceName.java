package org.lantern.devkit.demo;

import java.util.Locale;

/** The four services in the order of their ports. */
enum ServiceName {
  CONCERN("log a concern at /log"),
  PROVISION("suggestions at /api/suggestions"),
  SAFEGUARDING("the alert desk at /desk"),
  REPORTING("data sets at /api/datasets");

  private final String purpose;

  ServiceName(String purpose) {
    this.purpose = purpose;
  }

  /** As {@code status} shows it. */
  String text() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }

  String purpose() {
    return purpose;
  }

  /** The name of the n-th instance, counted from 1. */
  String instance(int number) {
    return number == 1 ? text() : text() + "-" + number;
  }
}
