package org.lantern.concern.log;

import java.util.List;
import org.lantern.concern.kind.FieldType;
import org.lantern.concern.kind.KindField;
import org.lantern.platform.page.Choices;

/** How the log page's templates turn data into fields. */
public final class LogFields {
  private LogFields() {}

  /** The type that a browser knows. */
  public static String type(KindField field) {
    return switch (field.type()) {
      case DATE_TIME -> "datetime-local";
      case DAY -> "date";
      case MINUTES -> "number";
      case TEXT, LONG_TEXT, CHOICE, CHOICES -> "text";
    };
  }

  public static int rows(KindField field) {
    return field.type() == FieldType.LONG_TEXT ? 3 : 1;
  }

  public static boolean isOneOf(KindField field) {
    return field.type() == FieldType.CHOICE;
  }

  public static List<Choices.Option> options(KindField field) {
    return field.choices().stream()
        .map(choice -> new Choices.Option(choice.code(), choice.label()))
        .toList();
  }
}
