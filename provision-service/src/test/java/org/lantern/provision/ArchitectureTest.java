package org.lantern.provision;

import org.junit.jupiter.api.Test;
import org.lantern.devkit.architecture.HouseRules;

class ArchitectureTest {
  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    HouseRules.check("org.lantern.provision");
  }
}
