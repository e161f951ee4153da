package org.lantern.concern.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Permission;
import org.lantern.concern.category.PermissionRules;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;

/**
 * The form of one category, or of a new one.
 *
 * @param schoolId null for the trust
 * @param code empty for a new one
 * @param setting as it stands; null for a new one
 * @param headings to choose from for a new one
 * @param errors by the id of the field that has to be mended
 * @param notice a sentence above the form, empty for none
 */
public record SettingForm(
    @Nullable UUID schoolId,
    String place,
    String code,
    @Nullable Setting setting,
    List<Heading> headings,
    SettingRequest typed,
    Map<String, String> errors,
    String notice) {

  /** What a group may be given. */
  public record Choice(String field, String label, String chosen, List<Option> options) {}

  /** One word to choose. */
  public record Option(String value, String label) {}

  public String query() {
    return schoolId == null ? "" : "?schoolId=" + schoolId;
  }

  public String action() {
    return (setting == null ? "/settings/new-category" : "/settings/categories/" + code) + query();
  }

  public String title() {
    return setting == null ? "Add a category" : setting.name();
  }

  /** The levels that may be chosen, the lowest first. */
  public List<Option> levels() {
    Level least = setting == null ? Level.NORMAL : setting.least();
    Level most = schoolId == null || least == Level.URGENT ? Level.URGENT : Level.REVIEW;
    return Arrays.stream(Level.values())
        .filter(level -> level.compareTo(least) >= 0 && level.compareTo(most) <= 0)
        .map(level -> new Option(level.wire(), SettingsView.level(level)))
        .toList();
  }

  /** A school's choices for an ordinary category; none otherwise. */
  public List<Choice> choices() {
    if (schoolId == null || setting == null || !setting.isOrdinary()) {
      return List.of();
    }
    return PermissionRules.GROUPS.stream()
        .filter(group ->
            PermissionRules.lowest(Level.NORMAL, group)
                != PermissionRules.highest(Level.NORMAL, group))
        .map(this::choice)
        .toList();
  }

  private Choice choice(Role group) {
    return new Choice(
        "may-" + group.claim(),
        SettingsView.group(group),
        typed.permissions().getOrDefault(group.claim(), ""),
        Arrays.stream(Permission.values())
            .filter(one -> PermissionRules.within(Level.NORMAL, group, one) == one)
            .map(one -> new Option(one.wire(), label(one)))
            .toList());
  }

  static String label(Permission permission) {
    return switch (permission) {
      case NONE -> "Nothing";
      case LOG -> "Record";
      case SEE -> "Record, and see that there is one";
      case READ -> "Record and read";
    };
  }
}
