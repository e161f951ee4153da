package org.lantern.concern.log;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.category.Categories;
import org.lantern.concern.lado.ListDueReferrals;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.time.England;

/** Gathers what the log page shows to a caller. */
@Singleton
final class LogViews {
  private static final int PUPILS = 10;
  private static final int RECENT = 5;

  private final Transactions transactions;
  private final Categories categories;
  private final FindPupils pupils;
  private final Register register;
  private final Receipts receipts;
  private final ListDueReferrals referrals;
  private final FurtherViews further;
  private final Clock clock;

  LogViews(
      Transactions transactions,
      Categories categories,
      FindPupils pupils,
      Register register,
      Receipts receipts,
      ListDueReferrals referrals,
      FurtherViews further,
      Clock clock) {
    this.transactions = transactions;
    this.categories = categories;
    this.pupils = pupils;
    this.register = register;
    this.receipts = receipts;
    this.referrals = referrals;
    this.further = further;
    this.clock = clock;
  }

  private record Known(
      Optional<FoundPupil> chosen, List<School> schools, List<Receipt> recent, boolean pressing) {}

  LogView of(Caller caller, LogRequest typed, Map<String, String> errors, String notice) {
    Known known = transactions.as(caller, tx -> known(tx, caller, typed));
    List<FoundPupil> shown = new ArrayList<>();
    known.chosen().ifPresent(shown::add);
    boolean searched = !typed.query().isBlank();
    if (searched) {
      found(caller, typed.query()).stream()
          .filter(pupil -> shown.stream().noneMatch(other -> other.id().equals(pupil.id())))
          .forEach(shown::add);
    }
    return new LogView(
        typed,
        shown,
        searched,
        Categories.byHeading(categories.offered(caller)),
        known.schools(),
        errors,
        notice,
        false,
        known.recent(),
        known.pressing(),
        further.of(caller, typed));
  }

  /**
   * What was typed, from memory alone; without a notice the page says that the database is away.
   */
  LogView fromMemory(Caller caller, LogRequest typed, Map<String, String> errors, String notice) {
    return new LogView(
        typed,
        List.of(),
        false,
        Categories.byHeading(categories.lastRead(caller)),
        List.of(),
        errors,
        notice,
        true,
        List.of(),
        false,
        further.whileAway(typed));
  }

  /** Now, as a browser's field for date and time writes it. */
  String nowInEngland() {
    return LocalDateTime.ofInstant(clock.instant(), England.ZONE)
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
  }

  private List<FoundPupil> found(Caller caller, String query) {
    return switch (pupils.find(caller, query, PUPILS, null)) {
      case FindPupils.Found found -> found.page().items();
      case FindPupils.NotAllowed _ -> List.of();
    };
  }

  /**
   * The schools are asked for once: the chosen pupil's, and the caller's where there is a choice.
   */
  private Known known(Transaction tx, Caller caller, LogRequest typed) {
    Optional<KnownPupil> pupil = chosen(tx, typed.pupilId());
    Set<UUID> choice = caller.schools().size() < 2 ? Set.of() : caller.schools();
    Set<UUID> asked = new HashSet<>(choice);
    pupil.flatMap(LogViews::mainSchool).ifPresent(asked::add);
    List<School> schools = register.schools(tx, asked);
    return new Known(
        pupil.flatMap(known -> shown(known, schools)),
        schools.stream().filter(school -> choice.contains(school.id())).toList(),
        receipts.latest(tx, RECENT),
        referrals.isAnyPressing(tx, caller));
  }

  private Optional<KnownPupil> chosen(Transaction tx, String pupilId) {
    try {
      return pupilId.isBlank() ? Optional.empty() : register.pupil(tx, UUID.fromString(pupilId));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> mainSchool(KnownPupil pupil) {
    return pupil.schoolIds().stream().findFirst();
  }

  private static Optional<FoundPupil> shown(KnownPupil pupil, List<School> schools) {
    String upn = pupil.upn() == null ? "" : pupil.upn();
    return mainSchool(pupil)
        .flatMap(id -> schools.stream().filter(school -> school.id().equals(id)).findFirst())
        .map(school -> new FoundPupil(pupil.id(), upn, pupil.name(), pupil.yearGroup(), school));
  }
}
