package org.lantern.concern;

import org.junit.jupiter.api.Test;
import org.lantern.devkit.architecture.HouseRules;

class ArchitectureTest {
  @Test
  void theRulesOfTheHouseHold() {
    HouseRules.check("org.lantern.concern");
  }
}
