package org.lantern.concern.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param code letters alone; stable over the versions of its kind
 * @param required an ordinary record is refused without it
 * @param neededWhen the answer to another question that makes this one required
 * @param choices empty unless it is a choice
 */
public record KindField(
    String code,
    String label,
    @Nullable String hint,
    FieldType type,
    boolean required,
    @Nullable When neededWhen,
    List<Choice> choices) {
  public KindField {
    choices = List.copyOf(choices);
  }

  /** An answer that can be chosen. */
  public record Choice(String code, String label) {}

  /** Another question and its answer. */
  public record When(String field, String is) {}

  /** True when these answers leave no way around this question. */
  boolean isNeeded(Map<String, List<String>> answers) {
    return required
        || neededWhen != null
            && answers.getOrDefault(neededWhen.field(), List.of()).contains(neededWhen.is());
  }

  Optional<Choice> choice(String given) {
    return choices.stream().filter(choice -> choice.code().equals(given)).findFirst();
  }

  /** Answers as a person reads them; one that is not known stands as it was given. */
  public String words(List<String> answers) {
    return answers.stream()
        .map(answer -> choice(answer).map(Choice::label).orElse(answer))
        .collect(Collectors.joining("; "));
  }
}
