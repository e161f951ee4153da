package org.lantern.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with one answer out of a few.
 *
 * @param name also the id of the first answer, which the error summary links to
 * @param chosen the value of the answer that is set, null for none
 */
public record Choices(
    String name,
    String legend,
    @Nullable String hint,
    @Nullable String chosen,
    @Nullable String error,
    List<Option> options) {

  /** One answer. */
  public record Option(String value, String label) {}

  public String idOf(Option option) {
    int at = options.indexOf(option);
    return at == 0 ? name : name + "-" + (at + 1);
  }

  public @Nullable String describedBy() {
    return Field.describedBy(name, hint, error);
  }
}
