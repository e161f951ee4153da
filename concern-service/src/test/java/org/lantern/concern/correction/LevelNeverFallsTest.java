package org.lantern.concern.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lantern.concern.category.Category;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.level.LevelRules;
import org.lantern.concern.level.Sent;
import org.lantern.contracts.Level;

class LevelNeverFallsTest {

  @Property
  void howeverOftenAConcernIsReclassifiedItsLevelNeverFalls(
      @ForAll("recorded") Sent recorded, @ForAll("steps") List<Category> steps) {
    Level level = LevelRules.decide(recorded).level();
    for (Category to : steps) {
      Level after = CorrectionRules.levelAfter(level, to);
      assertThat(after).isGreaterThanOrEqualTo(level).isGreaterThanOrEqualTo(to.level());
      level = after;
    }
    assertThat(level).isGreaterThanOrEqualTo(LevelRules.decide(recorded).level());
  }

  @Property
  void theOrderOfTheStepsDoesNotMatterForWhereItEnds(
      @ForAll("recorded") Sent recorded, @ForAll("steps") List<Category> steps) {
    Level first = LevelRules.decide(recorded).level();
    assertThat(end(first, steps.reversed())).isEqualTo(end(first, steps));
  }

  @Provide
  Arbitrary<List<Category>> steps() {
    return categories().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Sent> recorded() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(
            flag, flag, categories().injectNull(0.2), flag, Arbitraries.of(Level.values()))
        .as(Sent::new);
  }

  private static Arbitrary<Category> categories() {
    return Arbitraries.of(Level.values())
        .map(level -> new Category(level.wire(), level.wire(), level, 1, false, "", "", "", false));
  }

  private static Level end(Level first, List<Category> steps) {
    Level level = first;
    for (Category to : steps) {
      level = CorrectionRules.levelAfter(level, to);
    }
    return level;
  }
}
