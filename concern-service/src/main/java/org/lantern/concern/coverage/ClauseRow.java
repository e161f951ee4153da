package org.lantern.concern.coverage;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause in the data file.
 *
 * @param lines the first and the last
 */
@Serdeable
record ClauseRow(
    String document,
    List<Integer> lines,
    String key,
    @Nullable List<String> covered,
    @Nullable String why,
    String framework) {

  Clause clause() {
    return new Clause(
        document,
        framework,
        lines.getFirst(),
        lines.getLast(),
        key,
        covered == null ? List.of() : covered,
        why);
  }
}
