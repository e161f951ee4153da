package org.lantern.concern.worrybox;

import java.util.Map;
import java.util.UUID;

/** What came of a note. */
sealed interface LeftNote {
  /** It is recorded, now or earlier under the same key. */
  record Taken(UUID concernId) implements LeftNote {}

  /** Something has to be mended first, by the id of the field. */
  record Refused(Map<String, String> errors) implements LeftNote {}

  /** More notes came from this tablet in a short time than children write. */
  record TooMany() implements LeftNote {}
}
