package org.lantern.devkit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each rule is shown code that breaks it: a rule that cannot fail holds nothing. */
class HouseRulesTest {
  private static final String FIXTURE = HouseRulesTest.class.getPackageName() + ".fixture.";

  @Test
  void aDomainTypeThatKnowsAFrameworkIsNamed() {
    fails("framed", HouseRules::domainImportsTheJdkAlone, "JsonProperty");
  }

  @Test
  void aRuleThatReadsTheClockIsNamed() {
    fails("clocked", HouseRules::rulesAreToldTheTime, "ClockedPolicy");
  }

  @Test
  void aRuleThatDrawsAnIdIsNamed() {
    fails("random", HouseRules::rulesDrawNoRandomIds, "randomUUID");
  }

  @Test
  void featuresThatNeedEachOtherAreNamed() {
    fails("looping", HouseRules::featuresHaveNoCycle, "Cycle detected");
  }

  @Test
  void whoOwnsAProducerIsNamed() {
    fails("producing", HouseRules::onlyMessagingOwnsAProducer, "SendsItself");
  }

  @Test
  void soundCodePassesEveryRuleAndAWireShapeMayKnowAFramework() {
    JavaClasses sound = code("sound");
    HouseRules.all(FIXTURE + "sound")
        .forEach(rule -> assertThatCode(() -> rule.check(sound)).doesNotThrowAnyException());
  }

  private static void fails(String fixture, Function<String, ArchRule> rule, String names) {
    JavaClasses code = code(fixture);
    assertThatThrownBy(() -> rule.apply(FIXTURE + fixture).check(code))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(names);
  }

  private static JavaClasses code(String fixture) {
    return new ClassFileImporter().importPackages(FIXTURE + fixture);
  }
}
