package org.lantern.concern.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lantern.concern.category.Groups;
import org.lantern.concern.category.Permission;
import org.lantern.concern.category.PermissionRules;
import org.lantern.contracts.Level;
import org.lantern.platform.identity.Role;

/**
 * The form of a category as it was sent. Every field is text; what is no word of its list reads as
 * what is usual.
 *
 * @param permissions by the claim of the group
 */
public record SettingRequest(
    String version,
    String parent,
    String name,
    String guidance,
    String level,
    boolean noAttachments,
    boolean off,
    Map<String, String> permissions) {

  static SettingRequest of(Map<String, Object> form) {
    Map<String, String> permissions = new LinkedHashMap<>();
    for (Role group : PermissionRules.GROUPS) {
      permissions.put(group.claim(), text(form, "may-" + group.claim()));
    }
    return new SettingRequest(
        text(form, "version"),
        text(form, "parent"),
        text(form, "name").strip(),
        text(form, "guidance").strip().replace("\r\n", "\n"),
        text(form, "level"),
        !text(form, "noAttachments").isBlank(),
        !text(form, "off").isBlank(),
        permissions);
  }

  /** As the page shows what stands. */
  static SettingRequest of(Setting setting) {
    Map<String, String> permissions = new LinkedHashMap<>();
    for (Role group : PermissionRules.GROUPS) {
      permissions.put(group.claim(), setting.groups().of(Level.NORMAL, group).wire());
    }
    return new SettingRequest(
        Integer.toString(setting.version()),
        setting.parent(),
        setting.name(),
        setting.guidance(),
        setting.level().wire(),
        setting.noAttachments(),
        setting.off(),
        permissions);
  }

  /** An empty form for a new category. */
  static SettingRequest fresh() {
    return new SettingRequest("", "", "", "", Level.NORMAL.wire(), false, false, Map.of());
  }

  /** The version that was read; one that nobody can have read where it is no number. */
  int readVersion() {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException noVersion) {
      return -1;
    }
  }

  /** What the sender wants of a setting; what a form leaves out stays as it is. */
  Wanted wanted(Setting now, boolean ofSchool) {
    return new Wanted(
        name,
        guidance,
        level(now.level()),
        ofSchool ? now.noAttachments() : noAttachments,
        off,
        groups(now.groups()));
  }

  /** What the sender wants of a category that is new. */
  Wanted wanted() {
    return new Wanted(name, guidance, level(Level.NORMAL), noAttachments, false, Groups.USUAL);
  }

  private Level level(Level otherwise) {
    return Arrays.stream(Level.values())
        .filter(one -> one.wire().equals(level))
        .findFirst()
        .orElse(otherwise);
  }

  private Groups groups(Groups before) {
    Map<Role, Permission> chosen = new EnumMap<>(Role.class);
    chosen.putAll(before.chosen());
    for (Role group : PermissionRules.GROUPS) {
      Permission.ofWire(permissions.getOrDefault(group.claim(), ""))
          .ifPresent(permission -> chosen.put(group, permission));
    }
    return new Groups(chosen);
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString();
  }
}
