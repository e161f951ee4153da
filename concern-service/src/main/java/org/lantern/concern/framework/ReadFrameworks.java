package org.lantern.concern.framework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.platform.time.England;

/**
 * Shows frameworks to staff: the catalogue to everybody, a school's own versions in that school's
 * scope alone. They hold nothing about a child, so reading them is not kept on record.
 */
@Singleton
public class ReadFrameworks {
  private static final UUID NO_SCHOOL = new UUID(0, 0);

  private final Transactions transactions;
  private final Frameworks frameworks;
  private final Clock clock;

  ReadFrameworks(Transactions transactions, Frameworks frameworks, Clock clock) {
    this.transactions = transactions;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /**
   * @param limit how many at most, clamped by the caller of this
   */
  public Page<ListedFramework> list(Caller caller, int limit, @Nullable String cursor) {
    Frameworks.Position after = Cursor.read(cursor, 3, ReadFrameworks::position).orElse(null);
    return Page.of(
        transactions.as(caller, tx -> frameworks.list(tx, after, limit + 1)).stream()
            .filter(row -> maySee(caller, row.schoolId()))
            .toList(),
        limit,
        ReadFrameworks::cursor,
        row -> row);
  }

  /** All versions of a framework that the caller may see, the catalogue's first. */
  public List<ListedFramework> versionsOf(Caller caller, String code) {
    return transactions.as(caller, tx -> frameworks.versionsOf(tx, code)).stream()
        .filter(row -> maySee(caller, row.schoolId()))
        .toList();
  }

  /**
   * One version by its id, or what holds today by its code: at that school, or at the caller's only
   * one, or in the catalogue. Empty where the caller may not see it; existence is not told.
   */
  public Optional<FrameworkVersion> read(
      Caller caller, String idOrCode, @Nullable UUID askedSchool) {
    if (askedSchool != null && !maySee(caller, askedSchool)) {
      return Optional.empty();
    }
    UUID school = askedSchool == null ? onlySchool(caller) : askedSchool;
    LocalDate today = England.day(clock.instant());
    return transactions
        .as(caller, tx -> find(tx, idOrCode, school, today))
        .filter(version -> maySee(caller, version.schoolId()));
  }

  private Optional<FrameworkVersion> find(
      Transaction tx, String idOrCode, @Nullable UUID school, LocalDate today) {
    try {
      return frameworks.version(tx, UUID.fromString(idOrCode));
    } catch (IllegalArgumentException noId) {
      return frameworks.current(tx, idOrCode, school, today);
    }
  }

  private static boolean maySee(Caller caller, @Nullable UUID school) {
    return school == null || caller.schools().contains(school);
  }

  private static @Nullable UUID onlySchool(Caller caller) {
    return caller.schools().size() == 1 ? caller.schools().iterator().next() : null;
  }

  private static Cursor cursor(ListedFramework row) {
    return Cursor.after(
        row.code(), row.schoolId() == null ? NO_SCHOOL : row.schoolId(), row.version());
  }

  private static Frameworks.Position position(List<String> keys) {
    UUID school = UUID.fromString(keys.get(1));
    return new Frameworks.Position(
        keys.get(0), school.equals(NO_SCHOOL) ? null : school, Integer.parseInt(keys.get(2)));
  }
}
