package org.lantern.concern.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.concern.category.PermissionRules;
import org.lantern.concern.register.School;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Page;

/**
 * The categories of a school or of the trust, on their page.
 *
 * @param schoolId null for the trust
 * @param place the school's name, or the trust
 * @param others further places that the caller may set, by the query of their address
 * @param lines by their headings, in order
 * @param cursor of the following page of the history
 */
public record SettingsView(
    @Nullable UUID schoolId,
    String place,
    Map<String, String> others,
    Map<String, List<Line>> lines,
    List<Noted> history,
    @Nullable String cursor) {

  /** One category in a line. */
  public record Line(
      String code, String name, String level, String state, String readers, String trustName) {}

  /** One change in a line. */
  public record Noted(
      String at, String by, String category, String field, String before, String after) {}

  static SettingsView of(
      @Nullable School school,
      Map<String, String> others,
      List<Setting> settings,
      Page<NotedChange> history) {
    return new SettingsView(
        school == null ? null : school.id(),
        school == null ? "All schools of the trust" : school.name(),
        others,
        settings.stream()
            .collect(
                Collectors.groupingBy(
                    Setting::heading,
                    LinkedHashMap::new,
                    Collectors.mapping(one -> line(one, school != null), Collectors.toList()))),
        history.items().stream().map(SettingsView::noted).toList(),
        history.next());
  }

  /** The end of the address of a page about the same place. */
  public String query() {
    return schoolId == null ? "" : "?schoolId=" + schoolId;
  }

  static String level(Level level) {
    return switch (level) {
      case URGENT -> "Urgent";
      case REVIEW -> "Same day";
      case NORMAL -> "Ordinary";
    };
  }

  static String group(Role group) {
    return switch (group) {
      case STAFF -> "All staff";
      case DAY_PASS -> "Day passes";
      case PASTORAL -> "Pastoral team";
      case SENCO -> "SENCO";
      case DSL -> "Safeguarding leads";
      case HEAD -> "Headteacher";
      case TRUST_SAFEGUARDING -> "Trust safeguarding lead";
      case ANALYST, OPERATOR -> group.claim();
    };
  }

  private static Line line(Setting setting, boolean ofSchool) {
    String trustName = setting.trustName();
    boolean renamed = ofSchool && trustName != null && !trustName.equals(setting.name());
    return new Line(
        setting.code(),
        setting.name(),
        level(setting.level()),
        setting.off() && setting.isOrdinary()
            ? ofSchool ? "Switched off" : "Retired"
            : setting.own() ? "Your own" : "",
        ofSchool ? readers(setting) : "",
        renamed && trustName != null ? trustName : "");
  }

  private static String readers(Setting setting) {
    if (setting.isAboutAdult()) {
      return "Headteacher; about the headteacher, the trust";
    }
    Level level = setting.level();
    Groups groups = setting.groups();
    return PermissionRules.GROUPS.stream()
        .filter(group -> groups.of(level, group) == Permission.READ)
        .map(SettingsView::group)
        .collect(Collectors.joining(", "));
  }

  private static Noted noted(NotedChange change) {
    String name = change.categoryName();
    return new Noted(
        Moments.inWords(change.at()),
        change.byName(),
        name == null ? change.code() : name,
        field(change.field()),
        word(change.field(), change.before()),
        word(change.field(), change.after()));
  }

  private static String field(String field) {
    return switch (field) {
      case "name" -> "Name";
      case "guidance" -> "What staff should write down";
      case "level" -> "How fast a person must look at it";
      case "attachments" -> "May files be attached?";
      case "offered" -> "Is it offered to staff?";
      case "heading" -> "Where it belongs";
      default -> Role.ofClaim(field).map(group -> "May do: " + group(group)).orElse(field);
    };
  }

  /** What somebody typed stands as it is, whatever word it is. */
  private static String word(String field, @Nullable String value) {
    if (value == null) {
      return "";
    }
    if (field.equals("level")) {
      return level(Level.ofWire(value));
    }
    return Role.ofClaim(field)
        .flatMap(_ -> Permission.ofWire(value))
        .map(SettingForm::label)
        .orElse(value);
  }
}
