package org.lantern.devkit.demo;

/** The first of a demo's ports, which is also its name: {@code LANTERN_PORT_BASE} or 8080. */
record PortBase(int base) {
  private static final int DEFAULT = 8080;
  private static final int REPLICAS = 20;

  static PortBase fromEnvironment() {
    String given = System.getenv("LANTERN_PORT_BASE");
    if (given == null || given.isBlank()) {
      return new PortBase(DEFAULT);
    }
    if (!given.matches("[0-9]{4,5}") || Integer.parseInt(given) > 65_000) {
      throw new Refused("LANTERN_PORT_BASE is a port between 1024 and 65000, not " + given);
    }
    return new PortBase(Integer.parseInt(given));
  }

  String issuer() {
    return "http://localhost:" + base + "/lantern";
  }

  int of(ServiceName service) {
    return base + 1 + service.ordinal();
  }

  /** Where further instances look for a free port. */
  int replicas() {
    return base + REPLICAS;
  }
}
