package org.lantern.safeguarding.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.page.SentForm;
import org.lantern.safeguarding.alert.Channel;

/** The fields of the page: {@code inSchool-0-who} is {@code inSchool[0].who} of the request. */
final class PolicyForm {
  private PolicyForm() {}

  /** The id of the input that a field of the request was typed into. */
  static String id(String field) {
    return field.replaceAll("[\\[.]", "-").replace("]", "");
  }

  /** A row without anybody is none, wherever it stands. */
  static PolicyRequest read(SentForm sent) {
    return new PolicyRequest(
        chain(sent, "inSchool"), chain(sent, "outOfHours"), number(sent.text("untouchedMinutes")));
  }

  private static List<PolicyRequest.StepRequest> chain(SentForm sent, String name) {
    List<PolicyRequest.StepRequest> steps = new ArrayList<>();
    for (int at = 0; at <= PolicyRules.MOST_STEPS; at++) {
      String row = name + "-" + at + "-";
      String who = sent.text(row + "who");
      if (who != null && !who.isBlank()) {
        List<String> by = new ArrayList<>(sent.many(row + "by"));
        by.add(Channel.EMAIL.wire());
        steps.add(new PolicyRequest.StepRequest(who, by, number(sent.text(row + "minutes"))));
      }
    }
    return steps;
  }

  /** What is no number is refused like one that is too large. */
  private static int number(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? -1 : Integer.parseInt(typed.strip());
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
