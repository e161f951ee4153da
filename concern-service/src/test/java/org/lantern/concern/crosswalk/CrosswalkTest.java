package org.lantern.concern.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.io.ResourceResolver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.SenCode;
import org.lantern.concern.framework.TestCatalogue;
import org.lantern.concern.framework.Tier;

class CrosswalkTest {
  private final Crosswalk crosswalk =
      new Crosswalks(new ResourceResolver(), TestCatalogue.json()).all();

  @Test
  void everyTierOfTheCatalogueHasACounterpart() {
    for (Framework framework : TestCatalogue.frameworks()) {
      for (Tier tier : framework.tiers()) {
        assertThat(crosswalk.counterparts(framework.code(), tier.id()))
            .as(framework.code() + " " + tier.id())
            .isNotEmpty();
      }
    }
  }

  @Test
  void everyLinkLeadsFromAKnownStepToAKnownStep() {
    assertThat(crosswalk.links())
        .allSatisfy(link -> {
          assertThat(names(link.scheme(), link.step())).contains(link.note());
          assertThat(names(link.otherScheme(), link.otherStep())).contains(link.note());
        });
  }

  @Test
  void aStepMayOverlapWithSeveral() {
    assertThat(crosswalk.counterparts("semh-core-standards", "p"))
        .extracting(other -> other.scheme().code() + " " + other.step().id())
        .containsExactly(
            "graduated-response level-3",
            "secondary-provision-map w2",
            "secondary-provision-map w3");
    assertThat(crosswalk.counterparts("graduated-response", "level-3"))
        .extracting(other -> other.step().id())
        .contains("w3", "a3", "spc", "p", "targeted-plus", "specialist");
  }

  @Test
  void urgentIsNoLevelAndOverlapsWithAll() {
    assertThat(crosswalk.counterparts("primary-provision-map", "urg"))
        .extracting(other -> other.step().id())
        .containsExactly("level-1", "level-2", "level-3");
  }

  @Test
  void theTiersOfTheReformAreMarkedAsProposed() {
    Crosswalk.Scheme reform = crosswalk.scheme("send-reform-2026").orElseThrow();
    assertThat(reform.status()).isEqualTo(Crosswalk.Status.PROPOSED);
    assertThat(reform.effectiveFrom()).isNull();
    assertThat(reform.source().year()).isEqualTo(2026);
    assertThat(reform.steps())
        .extracting(Crosswalk.Step::name)
        .containsExactly("Universal", "Targeted", "Targeted Plus", "Specialist");
  }

  @Test
  void theThirdWaveIsForPlansAloneAndTheSpecialistStepImpliesNoStatus() {
    assertThat(sen("secondary-provision-map", "w3")).containsExactly(SenCode.E);
    assertThat(sen("semh-audit-three", "a3")).containsExactly(SenCode.K);
    assertThat(sen("primary-provision-map", "spc")).contains(SenCode.N);
  }

  private List<String> names(String scheme, String step) {
    return crosswalk.counterparts(scheme, step).stream().map(Crosswalk.Counterpart::note).toList();
  }

  private static List<SenCode> sen(String code, String tier) {
    return TestCatalogue.framework(code).tier(tier).orElseThrow().sen();
  }
}
