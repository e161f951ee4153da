package org.lantern.safeguarding.handling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.Alert;

/** What became of a wish to hand an alert over. */
public sealed interface HandOverOutcome {
  /** The colleague has it, and is told; until they take it up it counts as untouched. */
  record HandedOver(UUID to) implements HandOverOutcome {}

  /** It can be handed over, to one of these. */
  record Possible(Alert alert, Map<UUID, String> colleagues) implements HandOverOutcome {}

  /** Nobody has it yet: it is to be acknowledged first. */
  record NobodyHasIt() implements HandOverOutcome {}

  /** These fields need another value. */
  record Refused(List<FieldError> fields) implements HandOverOutcome {
    public Refused {
      fields = List.copyOf(fields);
    }
  }

  /** Not there, or not for this person. */
  record NotFound() implements HandOverOutcome {}

  /** Alerts are not for any role of this person. */
  record NotYourRole() implements HandOverOutcome {}
}
