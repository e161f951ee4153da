package org.lantern.devkit.backing;

import java.util.List;
import org.lantern.devkit.process.Ports;

/** The ports of embedded backing services. */
public record BackingPorts(
    int oidc, int mails, int smtp, int kafka, int kafkaController, int postgres) {

  /** Any that are free. */
  public static BackingPorts free() {
    return new BackingPorts(
        Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
  }

  /** Those of a demo: the provider at the base, the others after the four services. */
  public static BackingPorts from(int base) {
    return new BackingPorts(base, base + 5, base + 6, base + 7, base + 9, base + 8);
  }

  public List<Integer> all() {
    return List.of(oidc, mails, smtp, kafka, kafkaController, postgres);
  }
}
