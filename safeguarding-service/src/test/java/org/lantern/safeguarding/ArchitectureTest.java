package org.lantern.safeguarding;

import org.junit.jupiter.api.Test;
import org.lantern.devkit.architecture.HouseRules;

class ArchitectureTest {
  @Test
  void theServiceKeepsTheHouseRules() {
    HouseRules.check("org.lantern.safeguarding");
  }
}
