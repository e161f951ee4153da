package org.lantern.concern.frameworkmap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.ListedFramework;

/** Whose the versions of a list are. */
public record Versions(Map<UUID, String> schools) {
  private static final String CATALOGUE = "Trust catalogue";
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /** A version and its owner in words. */
  public record Owned(ListedFramework listed, String owner) {
    public String text() {
      return "version " + listed.version() + ", " + owner;
    }

    public String from() {
      return day(listed.effectiveFrom());
    }
  }

  public Versions {
    schools = Map.copyOf(schools);
  }

  static String day(LocalDate day) {
    return WORDS.format(day);
  }

  String owner(@Nullable UUID schoolId) {
    return schoolId == null ? CATALOGUE : schools.getOrDefault(schoolId, "A school");
  }

  /** A school's own stand before the catalogue. */
  Map<String, List<Owned>> byOwner(List<ListedFramework> listed) {
    return owned(listed).stream()
        .sorted(Comparator.comparing(owned -> owned.listed().schoolId() == null))
        .collect(Collectors.groupingBy(Owned::owner, LinkedHashMap::new, Collectors.toList()));
  }

  List<Owned> owned(List<ListedFramework> listed) {
    return listed.stream().map(row -> new Owned(row, owner(row.schoolId()))).toList();
  }
}
