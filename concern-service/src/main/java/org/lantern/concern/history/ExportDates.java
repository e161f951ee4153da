package org.lantern.concern.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.time.England;

/**
 * Dates as exports write them: the day before the month, or ISO 8601. Times are those of England.
 */
final class ExportDates {
  private static final List<DateTimeFormatter> TIMES =
      List.of(strict("d/M/uuuu H:mm[:ss]"), strict("uuuu-MM-dd H:mm[:ss]"));
  private static final List<DateTimeFormatter> DAYS =
      List.of(strict("d/M/uuuu"), strict("uuuu-MM-dd"));

  private ExportDates() {}

  /** A day alone is its beginning; null for what is no date. */
  static @Nullable Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutOffset) {
      String plain = text.replace('T', ' ');
      for (DateTimeFormatter format : TIMES) {
        try {
          return LocalDateTime.parse(plain, format).atZone(England.ZONE).toInstant();
        } catch (DateTimeException otherForm) {
          // The next form, or a day alone.
        }
      }
      LocalDate day = day(text);
      return day == null ? null : day.atStartOfDay(England.ZONE).toInstant();
    }
  }

  static @Nullable LocalDate day(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeException otherForm) {
        // The next form.
      }
    }
    return null;
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }
}
