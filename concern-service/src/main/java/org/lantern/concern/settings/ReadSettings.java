package org.lantern.concern.settings;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** Shows settings to those who may set them. A null school stands for the trust's set. */
@Singleton
final class ReadSettings {
  private static final int CHANGES = 20;
  private static final String TRUST = "All schools of the trust";

  private final Transactions transactions;
  private final Settings settings;
  private final History history;
  private final Register register;

  ReadSettings(Transactions transactions, Settings settings, History history, Register register) {
    this.transactions = transactions;
    this.settings = settings;
    this.history = history;
    this.register = register;
  }

  /** Where somebody begins who named no school: at their first one, or at the trust's set. */
  @Nullable UUID place(Caller caller, @Nullable UUID schoolId) {
    return schoolId != null || !caller.is(Role.DSL, Role.HEAD)
        ? schoolId
        : caller.schools().stream().sorted().findFirst().orElse(null);
  }

  Optional<SettingsView> all(Caller caller, @Nullable UUID schoolId, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    if (!SettingRightsRules.maySet(caller, schoolId)) {
      return Optional.empty();
    }
    return transactions.as(
        caller,
        tx -> {
          List<School> schools = register.schools(tx, caller.schools());
          Page<NotedChange> changes =
              Page.of(
                  history.latest(tx, schoolId, after, CHANGES + 1),
                  CHANGES,
                  change -> Cursor.after(change.at(), change.id()),
                  change -> change);
          return Optional.of(
              SettingsView.of(
                  schools.stream()
                      .filter(school -> school.id().equals(schoolId))
                      .findFirst()
                      .orElse(null),
                  others(caller, schoolId, schools),
                  settings.all(tx, schoolId),
                  changes));
        });
  }

  Optional<Setting> setting(Caller caller, @Nullable UUID schoolId, String code) {
    return SettingRightsRules.maySet(caller, schoolId)
        ? transactions.as(caller, tx -> settings.one(tx, schoolId, code))
        : Optional.empty();
  }

  /** The form of a category; {@code typed} is null where it shows what stands. */
  Optional<SettingForm> one(
      Caller caller,
      @Nullable UUID schoolId,
      String code,
      @Nullable SettingRequest typed,
      Map<String, String> errors,
      String notice) {
    return setting(caller, schoolId, code)
        .map(setting ->
            new SettingForm(
                schoolId,
                nameOf(caller, schoolId),
                code,
                setting,
                List.of(),
                typed == null ? SettingRequest.of(setting) : typed,
                errors,
                notice));
  }

  /** The form of a category that is new. */
  Optional<SettingForm> fresh(
      Caller caller, @Nullable UUID schoolId, SettingRequest typed, Map<String, String> errors) {
    return SettingRightsRules.maySet(caller, schoolId)
        ? Optional.of(
            new SettingForm(
                schoolId,
                nameOf(caller, schoolId),
                "",
                null,
                transactions.as(caller, settings::headings),
                typed,
                errors,
                ""))
        : Optional.empty();
  }

  private String nameOf(Caller caller, @Nullable UUID schoolId) {
    return schoolId == null
        ? TRUST
        : transactions.as(caller, tx -> register.schools(tx, List.of(schoolId))).stream()
            .findFirst()
            .map(School::name)
            .orElse("Your school");
  }

  private static Map<String, String> others(
      Caller caller, @Nullable UUID schoolId, List<School> schools) {
    Map<String, String> others = new LinkedHashMap<>();
    schools.stream()
        .filter(school -> !school.id().equals(schoolId))
        .filter(school -> SettingRightsRules.maySet(caller, school.id()))
        .forEach(school -> others.put("?schoolId=" + school.id(), school.name()));
    if (schoolId != null && SettingRightsRules.maySet(caller, null)) {
      others.put("", TRUST);
    }
    return others;
  }
}
