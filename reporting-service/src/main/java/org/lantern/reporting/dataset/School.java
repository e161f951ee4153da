package org.lantern.reporting.dataset;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.reporting.disclosurecontrol.Symbols;

/** A school as the register names it; what the register does not know is null. */
record School(
    UUID id,
    @Nullable String name,
    @Nullable String urn,
    @Nullable String laestab,
    @Nullable String localAuthority) {

  private static final int LAESTAB_DIGITS = 7;

  /**
   * What stands in its columns: level and country, authority, numbers, name and id. A name from the
   * register is the only free words in a file. A spreadsheet runs what begins with =, +, -, @ or a
   * control character (OWASP, CSV injection), so such a beginning is cut off.
   */
  List<String> columns() {
    String number = digits(laestab);
    return List.of(
        "School",
        "E92000001",
        "England",
        words(localAuthority),
        digits(urn),
        number.length() == LAESTAB_DIGITS ? number : Symbols.UNAVAILABLE,
        words(name),
        id.toString());
  }

  private static String digits(@Nullable String number) {
    String digits = number == null ? "" : number.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? Symbols.UNAVAILABLE : digits;
  }

  private static String words(@Nullable String free) {
    String safe =
        free == null ? "" : free.replaceAll("\\p{Cntrl}", " ").replaceFirst("^[=+\\-@\\s]+", "");
    return safe.isBlank() ? Symbols.UNAVAILABLE : safe.strip();
  }

  static School unknown(UUID id) {
    return new School(id, null, null, null, null);
  }
}
