package org.lantern.concern.statutory;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;

/** Rules and thresholds of law and guidance, each with its source. */
@Controller("/api/statutory-rules")
@ForStaff
@Tag(name = "Frameworks")
final class StatutoryRuleController {
  private final StatutoryRuleCatalogue catalogue;

  StatutoryRuleController(StatutoryRuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Get
  @Operation(
      summary = "Rules and thresholds with value, unit, source and dates",
      description = "By code. With a day, those that hold on it; without, all that are known.")
  Page<StatutoryRule> list(
      @QueryValue @Nullable LocalDate on,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    int size = Limit.clamp(limit);
    String after = Cursor.read(cursor, 1, List::getFirst).orElse("");
    List<StatutoryRule> rows =
        catalogue.all().stream()
            .filter(rule -> rule.code().compareTo(after) > 0)
            .filter(rule -> on == null || rule.holdsOn(on))
            .limit(size + 1L)
            .toList();
    return Page.of(rows, size, rule -> Cursor.after(rule.code()), rule -> rule);
  }
}
