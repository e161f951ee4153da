package org.lantern.reporting;

import org.junit.jupiter.api.Test;
import org.lantern.devkit.architecture.HouseRules;

class ArchitectureTest {
  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    HouseRules.check("org.lantern.reporting");
  }
}
